import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBackend, type RunningBackend } from "#backend/server.ts";
import { openLive } from "#test/backend/liveLine.ts";
import { byName } from "#test/backend/station.ts";

describe("whoever runs a backend", () => {
  let backend: RunningBackend;
  const get = (url: string, remoteAddress = "127.0.0.1", authorization = "") =>
    backend.app.inject({ url, remoteAddress, headers: { authorization } });

  beforeAll(async () => {
    backend = await startBackend({ store: "memory", port: 0, identity: byName, requestsPerMinute: 20 });
  });
  afterAll(() => backend.close());

  test("is told that it lives, however often it is asked, and that it can work", async () => {
    for (let asked = 0; asked < 40; asked += 1) expect((await get("/healthz", "10.0.0.7")).statusCode).toBe(200);
    expect((await get("/readyz", "10.0.0.7")).json()).toEqual({ status: "ready" });
  });

  test("reads its figures from this machine; from another one only as an administrator", async () => {
    const line = await openLive(backend.url, "office");
    await line.next();
    const { payload, headers } = await get("/metrics");
    expect(headers["content-type"]).toContain("text/plain");
    expect(payload).toContain("beamline_desk_live_lines 1");
    expect(payload).toMatch(/^beamline_desk_history_transactions \d/m);
    expect(payload).toMatch(/process_resident_memory_bytes \d/);
    line.close();
    expect((await get("/metrics", "10.0.0.8")).statusCode).toBe(401);
    expect((await get("/metrics", "10.0.0.8", "a")).statusCode).toBe(403);
    expect((await get("/metrics", "10.0.0.8", "office")).statusCode).toBe(200);
  });

  test("is told when the database is away: it lives, and cannot work", async () => {
    const away = await startBackend({ store: "memory", port: 0, identity: byName });
    await away.store.db.destroy();
    expect((await away.app.inject({ url: "/healthz" })).statusCode).toBe(200);
    expect((await away.app.inject({ url: "/readyz" })).statusCode).toBe(503);
    expect((await away.app.inject({ url: "/metrics" })).payload).not.toMatch(/^beamline_desk_history_transactions \d/m);
    await away.app.close();
  });
});
