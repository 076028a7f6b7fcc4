import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerAppRequest, withNonce } from "#electron/main/answerAppRequest.ts";

const folder = { path: "", root: "" };

beforeAll(async () => {
  folder.path = await mkdtemp(join(tmpdir(), "beamline-app-"));
  folder.root = join(folder.path, "renderer");
  await mkdir(join(folder.root, "assets"), { recursive: true });
  await writeFile(join(folder.path, "secret.json"), "{}");
  await writeFile(join(folder.root, "index.html"), "<!doctype html><html><head></head></html>");
  await writeFile(join(folder.root, "assets/start.js"), "start()");
  await writeFile(join(folder.root, "assets/start.sh"), "echo");
});
afterAll(() => rm(folder.path, { recursive: true }));

const ask = (url: string, method = "GET") => answerAppRequest({ root: folder.root }, { url, method });

describe("answering for app://main", () => {
  test("the document comes with its rules as a header, under a nonce of its own each time", async () => {
    const [first, second] = [await ask("app://main/"), await ask("app://main/index.html")];
    const nonces = [first, second].map(
      (answer) => /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1],
    );
    expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{24}$/);
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(await first.text()).toContain(`<meta property="csp-nonce" content="${nonces[0]}"`);
    expect(first.headers.get("cache-control")).toBe("no-store");
  });

  test("a document of a desk that is not open any more is the open one instead", async () => {
    const desk = { mayShow: (search: string) => search === "?sign-in", search: () => "?sign-in" };
    const asked = (search: string) =>
      answerAppRequest({ root: folder.root, desk }, { url: `app://main/${search}`, method: "GET" });
    const back = await asked("?desk=0123456789ab");
    expect([back.status, back.headers.get("location")]).toEqual([302, "app://main/?sign-in"]);
    expect((await asked("?sign-in")).status).toBe(200);
  });

  test("a file comes as what it is and is not guessed at", async () => {
    const answer = await ask("app://main/assets/start.js");
    expect(await answer.text()).toBe("start()");
    expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test.each([
    ["a file that is not there", "app://main/assets/other.js", 404],
    ["a kind of file that the window has no use for", "app://main/assets/start.sh", 404],
    ["a file beside the root", "app://main/..%2fsecret.json", 400],
    ["a file beside the root, folded by the parser", "app://main/../secret.json", 404],
    ["another host", "app://other/", 403],
  ])("%s is refused", async (_what, address, status) => {
    const answer = await ask(address);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toBe("");
  });

  test.each(["POST", "PUT", "DELETE", "HEAD"])("%s is refused", async (method) => {
    expect((await ask("app://main/", method)).status).toBe(405);
  });

  test("a page without a head is a mistake of the build, not a page without its nonce", () => {
    expect(() => withNonce("<html></html>", "n")).toThrow("no <head>");
  });
});
