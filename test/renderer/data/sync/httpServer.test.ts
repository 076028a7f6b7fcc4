import { describe, expect, test } from "vitest";
import { httpServer } from "#renderer/data/sync/httpServer.ts";

const answering = (body: BodyInit | null, status = 200, headers: Record<string, string> = {}) =>
  httpServer("0123456789ab", async () => new Response(body, { status, headers }));

const parts = (...texts: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const text of texts) controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });

describe("what the facility says over HTTP", () => {
  test.each([
    [401, "sign-in"],
    [403, "forbidden"],
    [426, "upgrade"],
    [429, "too-many"],
    [503, "offline"],
    [500, "broken"],
  ])("%i means %s", async (status, kind) => {
    await expect(answering("{}", status).hello()).rejects.toMatchObject({ kind });
  });

  test("how long to wait is kept", async () => {
    const server = answering("{}", 429, { "retry-after": "7" });
    await expect(server.hello()).rejects.toMatchObject({ retryAfterMs: 7000 });
  });

  test("a page of a captive portal is no answer, and an answer of another form is none either", async () => {
    await expect(answering("<html>Sign in to the guest network</html>").hello()).rejects.toMatchObject({
      kind: "broken",
    });
    await expect(answering('{"program":"another"}').hello()).rejects.toMatchObject({ kind: "broken" });
  });

  test("a line that breaks in the middle of a word counts as offline", async () => {
    const server = httpServer("0123456789ab", async () => {
      throw new TypeError("network");
    });
    await expect(server.me()).rejects.toMatchObject({ kind: "offline" });
  });

  test("the lines of a first sync come whole, wherever the network cut them", async () => {
    const text = '{"kind":"rows","entity":"terms","rows":[{"id":"春"}]}\n{"kind":"end","rows":1,"packs":0}';
    const bytes = new TextEncoder().encode(text);
    const cut = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += 5) controller.enqueue(bytes.slice(at, at + 5));
        controller.close();
      },
    });
    const lines = [];
    for await (const line of answering(cut).bootstrap()) lines.push(line);
    expect(lines.map(({ kind }) => kind)).toEqual(["rows", "end"]);
    expect(lines[0]).toMatchObject({ rows: [{ id: "春" }] });
  });

  test("a poke is heard, a comment that keeps the line open is not", async () => {
    const epoch = "0198c2f4-0000-7000-8000-000000000000";
    const body = parts(": still here\n\n", `data: {"kind":"poke","epoch":"${epoch}",`, '"seq":4}\n\n');
    const events = [];
    for await (const event of answering(body).live(new AbortController().signal)) events.push(event);
    expect(events).toEqual([{ kind: "poke", epoch, seq: 4 }]);
  });
});
