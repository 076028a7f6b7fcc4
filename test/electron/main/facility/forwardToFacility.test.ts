import { createServer, type IncomingMessage, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { forwardToFacility, type Way } from "#electron/main/facility/forwardToFacility.ts";

type Asked = { readonly method: string | undefined; readonly url: string | undefined; readonly body: string };
const asked: (Asked & { readonly headers: IncomingMessage["headers"] })[] = [];
const facility: { server?: Server; origin: string } = { origin: "" };

beforeAll(async () => {
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += String(part);
    asked.push({ method: request.method, url: request.url, body, headers: request.headers });
    if (request.url === "/sync/v1/bootstrap") response.writeHead(401).end("{}");
    else if (request.url === "/sync/v1/me") response.writeHead(302, { location: "http://127.0.0.1:1/" }).end();
    else response.writeHead(409, { "content-type": "application/json", "set-cookie": "a=b" }).end('{"kind":"forked"}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  facility.server = server;
  facility.origin = `http://127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : 0}`;
});
afterAll(() => new Promise<void>((resolve) => void facility.server?.close(() => resolve())));

const DESK = "0123456789ab";
const forgotten: string[] = [];
const way = (more: Partial<Way> = {}): Way => ({
  origin: () => facility.origin,
  tokenFor: async (desk) => (desk === DESK ? "sato's-token" : undefined),
  forgetToken: (token) => void forgotten.push(token),
  ...more,
});
const page = (path: string, { headers, ...init }: RequestInit & { headers?: Record<string, string> } = {}) =>
  forwardToFacility(way(), new Request(`http://main${path}`, { ...init, headers: { "x-desk": DESK, ...headers } }));

describe("a request of the page for the facility", () => {
  test("goes on with its method, path and body, and none of its headers", async () => {
    const answer = await page("/facility/sync/v1/push", { method: "POST", body: "{}", headers: { "x-mine": "1" } });
    expect(asked.at(-1)).toMatchObject({ method: "POST", url: "/sync/v1/push", body: "{}" });
    expect(asked.at(-1)?.headers["x-mine"]).toBeUndefined();
    expect(asked.at(-1)?.headers["x-desk"]).toBeUndefined();
    expect([answer.status, await answer.json()]).toEqual([409, { kind: "forked" }]);
    expect(answer.headers.get("set-cookie")).toBeNull();
  });

  test.each([
    "/facility/sync/v1/../../admin",
    "/facility/sync/v1/pack/not-a-sum",
    "/facility//evil.example/",
    "/facility/sync/v1/hello/more",
    "/facility/healthz",
  ])("%s is no path of the protocol and goes nowhere", async (path) => {
    const before = asked.length;
    expect((await page(path)).status).toBe(404);
    expect(asked.length).toBe(before);
  });

  test("no redirect leads it to another host", async () => {
    expect((await page("/facility/sync/v1/me")).status).toBe(503);
  });

  test("is told that it is offline where nobody answers, and where there is no facility", async () => {
    const hello = () => new Request("http://main/facility/sync/v1/hello", { headers: { "x-desk": DESK } });
    const gone = await forwardToFacility(way({ origin: () => "http://127.0.0.1:9" }), hello());
    const none = await forwardToFacility(way({ origin: () => undefined }), hello());
    expect([gone.status, await gone.json()]).toEqual([503, { error: "offline" }]);
    expect([none.status, await none.json()]).toEqual([503, { error: "offline" }]);
  });

  test("carries the token of the person whose desk is open; the page itself has none to give", async () => {
    await page("/facility/sync/v1/pull", { method: "POST", body: "{}", headers: { authorization: "Bearer mine" } });
    expect(asked.at(-1)?.headers.authorization).toBe("Bearer sato's-token");
  });

  test("of a desk that is not the open one goes nowhere: nobody sends or reads in another's name", async () => {
    const before = asked.length;
    for (const headers of [{ "x-desk": "ba9876543210" }, { "x-desk": "" }]) {
      const answer = await page("/facility/sync/v1/push", { method: "POST", body: "{}", headers });
      expect([answer.status, await answer.json()]).toEqual([401, { error: "sign-in" }]);
    }
    expect(asked.length).toBe(before);
  });

  test("that the facility answers with 401: its token is thrown away", async () => {
    expect((await page("/facility/sync/v1/bootstrap")).status).toBe(401);
    expect(forgotten).toEqual(["sato's-token"]);
  });
});
