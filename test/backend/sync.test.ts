import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startBackend, type RunningBackend } from "#backend/server.ts";
import { reaches, reachOf } from "#backend/store/readable.ts";
import { withPublish } from "#backend/store/withPublish.ts";
import type { Booking, MemberId } from "#shared/domain/beamtime/booking.ts";
import { scopesFor } from "#shared/domain/visibility/scope.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { beginAnew } from "#test/backend/emptyStore.ts";
import { startPostgres, type TestPostgres } from "#test/backend/postgres.ts";
import { byName, NOW, station } from "#test/backend/station.ts";
import firstOutbox from "#test/shared/mutations/outboxes/2026-11-22.json" with { type: "json" };

const HOUR = 3_600_000;
// 2026-12-01, 10:00 in Japan.
const TUESDAY = Date.UTC(2026, 11, 1, 1);

const words = { project: "", leader: "", note: "" };
const draft = (title: string, start: number, use = "facility") => ({
  ...words,
  title,
  start,
  end: start + 8 * HOUR,
  use,
  stationId: "BL02U",
  state: "confirmed",
});
const override = { reason: "test" };

describe.each(["PGlite", "PostgreSQL"] as const)("the facility on %s", (kind) => {
  let postgres: TestPostgres | undefined;
  let backend: RunningBackend;

  beforeAll(async () => {
    if (kind === "PostgreSQL") postgres = await startPostgres();
    const store = postgres === undefined ? "memory" : { databaseUrl: postgres.url };
    backend = await startBackend({ store, port: 0, identity: byName, now: () => NOW as InstantMs });
  });
  afterAll(async () => {
    await backend.close();
    postgres?.stop();
  });
  beforeEach(() => beginAnew(backend.store, NOW));

  /** As a mutation would: published, with its block. */
  const put = (booking: { id: string; use: string; title: string; memberId?: string }) =>
    withPublish({ store: backend.store, now: () => NOW, random: randomBytes }, async ({ rows }) => {
      rows.put({ entity: "bookings", row: { ...draft("", TUESDAY), demo: false, ...booking } as Booking });
    });
  const secret = { use: "coalition", memberId: "member:a", title: "CANARY-A" };

  test("a booking made at one station comes to another, and its author is told that it was taken", async () => {
    const [office, reader] = [station(backend, "office"), station(backend, "viewer")];
    const { head } = await reader.bootstrap();
    await office.push(office.call(1, "booking.create", { id: "booking:x", draft: draft("Survey", TUESDAY), override }));
    expect(await office.outcome(1)).toMatchObject({ status: "applied" });
    const answer = await reader.pull(head.cursor, head.scopes);
    expect(answer).toMatchObject({ kind: "delta" });
    const rows = answer.kind === "delta" ? answer.changes : [];
    expect(rows.find(({ entity }) => entity === "bookings")?.row).toMatchObject({ id: "booking:x", title: "Survey" });
    expect(rows.map(({ entity }) => entity).toSorted()).toEqual(["bookingEvents", "bookings"]);
  });

  test("what a station of 2026-11-22 kept back until today is taken as it was meant", async () => {
    const office = station(backend, "office");
    await office.push(...firstOutbox.map(({ name, args }, at) => office.call(at + 1, name, args)));
    for (const at of firstOutbox.keys()) expect(await office.outcome(at + 1)).toMatchObject({ status: "applied" });
    expect(await office.push(office.call(6, "booking.create@9", {}))).toMatchObject({ kind: "taken" });
    expect(await office.outcome(6)).toMatchObject({ status: "rejected", code: "unknown-call" });
  });

  test("a call that is sent again has its effect once; another one under its number, and a gap, are noticed", async () => {
    const office = station(backend, "office");
    const create = office.call(1, "booking.create", { id: "booking:x", draft: draft("Survey", TUESDAY), override });
    await office.push(create);
    expect(await office.push(create)).toMatchObject({ kind: "taken", lastSeq: 1 });
    expect(await office.push({ ...create, id: "call:other" })).toEqual({ kind: "forked" });
    expect(await office.push({ ...create, seq: 3, id: "call:third" })).toEqual({ kind: "gap", lastSeq: 1 });
    const renumbered = station(backend, "office", "client:after-a-restore");
    expect(await renumbered.push(create)).toMatchObject({ kind: "taken" });
    expect(await renumbered.outcome(1)).toMatchObject({ status: "applied", id: create.id });
    const { text } = await office.bootstrap();
    expect(text.match(/"act":"created"/g)).toHaveLength(1);
  });

  test("of two who want one place at the same moment, exactly one gets it", async () => {
    const rivals = Array.from({ length: 6 }, (_, at) => station(backend, "office", `client:rival-${at}`));
    await Promise.all(
      rivals.map((one, at) =>
        one.push(one.call(1, "booking.create", { id: `booking:r${at}`, draft: draft("Mine", TUESDAY), override })),
      ),
    );
    const outcomes = await Promise.all(rivals.map((one) => one.outcome(1)));
    expect(outcomes.map((one) => one?.status).toSorted()).toEqual(["applied", ...Array(5).fill("rejected")]);
  });

  test("two bookings change places as one change", async () => {
    const office = station(backend, "office");
    const [one, two] = [TUESDAY, TUESDAY + 24 * HOUR];
    const place = (start: number) => ({ start, end: start + 8 * HOUR });
    await office.push(
      office.call(1, "booking.create", { id: "booking:1", draft: draft("One", one), override }),
      office.call(2, "booking.create", { id: "booking:2", draft: draft("Two", two), override }),
      office.call(3, "booking.importMany", {
        lines: [
          { id: "booking:1", fields: place(two) },
          { id: "booking:2", fields: place(one) },
        ],
        override,
      }),
    );
    expect(await office.outcome(3)).toMatchObject({ status: "applied" });
  });

  test("a company's booking is its own: others get a block, in the first sync, in news and in refusals", async () => {
    const before = await station(backend, "viewerB").bootstrap();
    await put({ id: "booking:secret", ...secret });
    const other = station(backend, "viewerB");
    const first = await other.bootstrap();
    const news = await other.pull(before.head.cursor, before.head.scopes);
    for (const said of [first.text, JSON.stringify(news)]) {
      expect(said).not.toContain("CANARY-A");
      expect(said).not.toContain("booking:secret");
      expect(said).not.toContain("member:a");
      expect(said).toContain(`"start":${TUESDAY}`);
    }
    expect((await station(backend, "viewerA").bootstrap()).text).toContain("CANARY-A");
    expect((await station(backend, "office").bootstrap()).text).not.toContain("calendarBlocks");
  });

  test("who may not read a booking any more is told that it went, and sees its block", async () => {
    await put({ id: "booking:b", title: "Shared once", use: "shared" });
    const viewer = station(backend, "viewer");
    const { head } = await viewer.bootstrap();
    await put({ id: "booking:b", ...secret });
    const answer = await viewer.pull(head.cursor, head.scopes);
    const changes = answer.kind === "delta" ? answer.changes : [];
    expect(changes.find(({ entity }) => entity === "bookings")).toMatchObject({ id: "booking:b", row: null });
    expect(changes.find(({ entity }) => entity === "calendarBlocks")?.row).toMatchObject({ stationId: "BL02U" });
    expect(JSON.stringify(answer)).not.toContain("CANARY-A");
  });

  test("other people's stations and calls are refused, and nothing is told of them", async () => {
    const office = station(backend, "office");
    await office.push(office.call(1, "booking.create", { id: "booking:x", draft: draft("Survey", TUESDAY), override }));
    const thief = station(backend, "viewer", "client:office");
    expect(await thief.push(thief.call(2, "booking.cancel", { id: "booking:x", reason: "" }))).toEqual({
      kind: "forbidden",
    });
    const signed = { ...thief.call(2, "booking.cancel", { id: "booking:x", reason: "" }), actorId: "person:office" };
    expect(await thief.push(signed)).toEqual({ kind: "forbidden" });
    expect((await thief.pull(null, [], 1)).outcomes).toEqual([]);
    const viewer = station(backend, "viewer");
    await viewer.push(viewer.call(1, "booking.cancel", { id: "booking:x", reason: "" }));
    expect(await viewer.outcome(1)).toMatchObject({ status: "rejected", code: "forbidden" });
    expect((await viewer.ask("GET", "me")).text).toContain("person:v");
    expect((await station(backend, "nobody").ask("GET", "bootstrap")).status).toBe(401);
  });

  test("a refused call does not hold up those behind it", async () => {
    const office = station(backend, "office");
    const bad = { id: "booking:y", draft: { ...draft("\0", TUESDAY) }, override };
    const answer = await office.push(
      office.call(1, "no.such", {}),
      office.call(2, "booking.create", { id: 7 }),
      office.call(3, "booking.create", bad),
      office.call(4, "booking.create", { id: "booking:x", draft: draft("Survey", TUESDAY), override }),
    );
    expect(answer).toMatchObject({ kind: "taken", lastSeq: 4 });
    const { outcomes } = await office.pull(null, [], 1);
    expect(outcomes.map((one) => ("code" in one ? one.code : one.status))).toEqual([
      "unknown-call",
      "bad-arguments",
      "bad-arguments",
      "applied",
    ]);
  });

  test("a restored facility begins a new epoch; an invented cursor does not make it one", async () => {
    const office = station(backend, "office");
    const old = await office.bootstrap();
    const invented = { ...old.head.cursor, seq: 99, token: "x.y" };
    expect(await office.pull(invented, old.head.scopes)).toMatchObject({
      reason: "history",
      epoch: old.head.cursor.epoch,
    });
    await office.push(office.call(1, "booking.create", { id: "booking:x", draft: draft("Survey", TUESDAY), override }));
    const { head } = await office.bootstrap();
    // After a restore another transaction has this number.
    await backend.store.db.updateTable("sync_tx").set({ token: "other" }).where("seq", "=", head.cursor.seq).execute();
    const answer = await office.pull(head.cursor, head.scopes);
    expect(answer).toMatchObject({ kind: "bootstrap", reason: "history" });
    expect(answer.kind === "bootstrap" && answer.epoch).not.toBe(head.cursor.epoch);
  });

  test("whoever may read what is new is poked, and nobody else", async () => {
    const heard = { a: 0, b: 0 };
    const reach = (member: string) => reachOf(scopesFor({ roles: ["viewer"], members: [member as MemberId] }));
    const news = new Promise<void>((resolve) => {
      const stop = backend.store.listen((told) => {
        const places = "places" in told ? told.places : [];
        heard.a += (places ?? []).filter((place) => reaches(reach("member:a"), place)).length;
        heard.b += (places ?? []).filter((place) => reaches(reach("member:b"), place)).length;
        stop();
        resolve();
      });
    });
    await put({ id: "booking:secret", ...secret });
    await news;
    // The company its booking; the other one the block.
    expect(heard).toEqual({ a: 1, b: 1 });
  });

  test("nonsense and floods are answered with a word, and the backend goes on", async () => {
    const office = station(backend, "office");
    const bodies = [
      null,
      [],
      {},
      { protocol: 1 },
      { protocol: 1, epoch: null, clientId: "client:x'; drop table bookings", calls: [] },
    ];
    for (const path of ["push", "pull"])
      for (const body of bodies)
        expect((await office.ask("POST", path, body ?? "null")).status).toBeGreaterThanOrEqual(400);
    expect((await office.ask("POST", "push", { note: "x".repeat(10_000_000) })).status).toBe(413);
    expect((await office.ask("GET", "no-such-place")).status).toBe(404);
    const rebound = { url: "/sync/v1/hello", headers: { host: "page.example" } };
    expect((await backend.app.inject(rebound)).statusCode).toBe(403);
    expect((await office.ask("GET", "hello")).text).toContain("beamline-desk");
  });
});
