import { connect } from "node:net";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBackend, type RunningBackend } from "#backend/server.ts";
import type { SignInAnswer } from "#shared/protocol/session.ts";
import { enterPerson, PASSWORD } from "#test/backend/people/enterPerson.ts";
import { station } from "#test/backend/station.ts";

const CANARY = "kanariya";
const TUESDAY = Date.UTC(2026, 11, 1, 1);

describe("the log and the figures of a backend", () => {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  let backend: RunningBackend;
  const get = (url: string, authorization = "") =>
    backend.app.inject({ url, headers: authorization === "" ? {} : { authorization } });
  /** As a caller who does not keep to HTTP. */
  const sayRaw = (words: string) => {
    const socket = connect(Number(new URL(backend.url).port), "127.0.0.1", () => socket.write(words));
    return text(socket);
  };

  beforeAll(async () => {
    backend = await startBackend({
      store: "memory",
      port: 0,
      facility: "nanoterasu",
      accounts: true,
      logger: { level: "trace", stream },
    });
  });
  afterAll(() => backend.close());

  test("say that something happened, and never to whom, about what, or with which secret", async () => {
    await enterPerson(backend.store, `${CANARY}-name`);
    const body = { name: `${CANARY}-name`, password: PASSWORD };
    const signIn = (payload: object) => backend.app.inject({ method: "POST", url: "/sync/v1/sign-in", payload });
    expect((await signIn({ ...body, password: `${CANARY}-password` })).statusCode).toBe(401);
    const { token, me } = (await signIn(body)).json<SignInAnswer>();
    const authorization = `Bearer ${token}`;
    const desk = station(backend, authorization, `client:${CANARY}`);
    const draft = { title: `${CANARY} title`, project: "", leader: `${CANARY} leader`, note: "", state: "confirmed" };
    const place = { start: TUESDAY, end: TUESDAY + 8 * 3_600_000, use: "facility", stationId: "BL02U" };
    const args = { id: `booking:${CANARY}`, draft: { ...draft, ...place }, override: { reason: CANARY } };
    expect(await desk.push({ ...desk.call(1, "booking.create", args), actorId: me.id })).toMatchObject({
      kind: "taken",
    });
    expect((await desk.bootstrap()).text).toContain(`${CANARY} title`);
    expect((await get(`/${CANARY}?${CANARY}`, `Bearer ${CANARY}`)).statusCode).toBe(404);
    const broken = { method: "POST", url: "/sync/v1/push", headers: { "content-type": "application/json" } } as const;
    expect((await backend.app.inject({ ...broken, payload: `{"${CANARY}` })).statusCode).toBe(400);
    expect(await sayRaw(`GET /${CANARY} HTTP/1.1\r\nAuthorization Bearer ${CANARY}\r\n\r\n`)).toContain("400");
    // Something breaks in the middle, and says what it was about.
    await backend.store.db.schema.dropTable("sync_log").cascade().execute();
    const pulled = await desk.ask("POST", "pull", { protocol: 1, clientId: `client:${CANARY}`, scopes: [CANARY] });
    expect(pulled.status).toBe(400);
    await backend.store.db.schema.dropTable("sync_tx").cascade().execute();
    expect((await desk.ask("GET", "bootstrap")).status).toBe(503);

    const said = lines.join("");
    expect(said).not.toContain(CANARY);
    expect(said).not.toContain(token);
    const entries = lines.map((line) => JSON.parse(line) as { readonly msg: string; readonly route?: string });
    expect(entries).toContainEqual(expect.objectContaining({ msg: "answered", route: "/sync/v1/push", status: 200 }));
    expect(entries).toContainEqual(expect.objectContaining({ msg: "request failed", route: "/sync/v1/bootstrap" }));
    expect(entries).toContainEqual(expect.objectContaining({ msg: "no request", status: 400 }));
    const figures = await get("/metrics");
    expect(figures.payload).not.toContain(CANARY);
    expect(figures.payload).toContain(
      `beamline_desk_requests_total{method="POST",route="/sync/v1/push",status="200"} 1`,
    );
  });
});
