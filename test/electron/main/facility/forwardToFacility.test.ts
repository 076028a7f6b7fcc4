import { createServer, type IncomingMessage, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { forwardToFacility } from "#electron/main/facility/forwardToFacility.ts";

type Asked = { readonly method: string | undefined; readonly url: string | undefined; readonly body: string };
const asked: (Asked & { readonly headers: IncomingMessage["headers"] })[] = [];
const facility: { server?: Server; origin: string } = { origin: "" };

beforeAll(async () => {
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += String(part);
    asked.push({ method: request.method, url: request.url, body, headers: request.headers });
    if (request.url === "/sync/v1/me") response.writeHead(302, { location: "http://127.0.0.1:1/" }).end();
    else response.writeHead(409, { "content-type": "application/json", "set-cookie": "a=b" }).end('{"kind":"forked"}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  facility.server = server;
  facility.origin = `http://127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : 0}`;
});
afterAll(() => new Promise<void>((resolve) => void facility.server?.close(() => resolve())));

const page = (path: string, init: RequestInit = {}) =>
  forwardToFacility(facility.origin, new Request(`http://main${path}`, init));

describe("a request of the page for the facility", () => {
  test("goes on with its method, path and body, and none of its headers", async () => {
    const answer = await page("/facility/sync/v1/push", { method: "POST", body: "{}", headers: { "x-mine": "1" } });
    expect(asked.at(-1)).toMatchObject({ method: "POST", url: "/sync/v1/push", body: "{}" });
    expect(asked.at(-1)?.headers["x-mine"]).toBeUndefined();
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
    const gone = await forwardToFacility("http://127.0.0.1:9", new Request("http://main/facility/sync/v1/hello"));
    const none = await forwardToFacility(undefined, new Request("http://main/facility/sync/v1/hello"));
    expect([gone.status, await gone.json()]).toEqual([503, { error: "offline" }]);
    expect([none.status, await none.json()]).toEqual([503, { error: "offline" }]);
  });
});
