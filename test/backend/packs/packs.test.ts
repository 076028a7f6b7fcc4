import { createHash, randomBytes } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { trimLog } from "#backend/jobs/trimLog.ts";
import { makePacks } from "#backend/packs/makePacks.ts";
import { startBackend, type RunningBackend } from "#backend/server.ts";
import { withPublish } from "#backend/store/withPublish.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { beginAnew } from "#test/backend/emptyStore.ts";
import { startPostgres, type TestPostgres } from "#test/backend/postgres.ts";
import { byName, NOW, station } from "#test/backend/station.ts";

const DAY = 86_400_000;

describe.each(["PGlite", "PostgreSQL"] as const)("the past on %s", (kind) => {
  let postgres: TestPostgres | undefined;
  let backend: RunningBackend;
  const clock = { now: NOW };
  const now = () => clock.now as InstantMs;

  beforeAll(async () => {
    if (kind === "PostgreSQL") postgres = await startPostgres();
    const store = postgres === undefined ? "memory" : { databaseUrl: postgres.url };
    backend = await startBackend({ store, port: 0, identity: byName, now, withJobs: false });
  });
  afterAll(async () => {
    await backend.close();
    postgres?.stop();
  });
  beforeEach(async () => {
    clock.now = NOW;
    await beginAnew(backend.store, NOW);
  });

  const put = (id: string, daysAgo: number, fields: object = {}) =>
    withPublish({ store: backend.store, now, random: randomBytes }, async ({ rows }) => {
      const start = NOW - daysAgo * DAY;
      const words = { title: id, project: "", leader: "", note: "" };
      const place = { start, end: start + 28_800_000, stationId: "BL02U", use: "facility", state: "confirmed" };
      rows.put({
        entity: "bookings",
        row: { id: `booking:${id}`, ...words, ...place, demo: false, ...fields } as never,
      });
    });
  const secret = { use: "coalition", memberId: "member:a", title: "CANARY-A" };
  const pack = () => makePacks({ store: backend.store, now });
  /** What a station reads of bookings when all is there: rows, and what is in packs. */
  const read = async (who: string) => {
    const asking = station(backend, who);
    const { lines, text } = await asking.bootstrap();
    const rows = lines.flatMap((line) => (line.kind === "rows" && line.entity === "bookings" ? line.rows : []));
    const names = lines.flatMap((line) => (line.kind === "pack" && line.entity === "bookings" ? [line] : []));
    const packed: Booking[] = [];
    for (const { sha256, from, to, rows: count, bytes } of names) {
      const answer = await backend.app.inject({
        url: `/sync/v1/pack/${sha256}`,
        headers: { authorization: who, "accept-encoding": "gzip" },
      });
      const content = gunzipSync(answer.rawPayload);
      expect(createHash("sha256").update(content).digest("hex")).toBe(sha256);
      const inPack = JSON.parse(content.toString()) as Booking[];
      expect({ rows: inPack.length, bytes: content.length }).toEqual({ rows: count, bytes });
      expect(inPack.every(({ start }) => from <= start && start < to)).toBe(true);
      packed.push(...inPack);
    }
    const titles = (all: readonly object[]) => (all as readonly Booking[]).map(({ title }) => title).toSorted();
    return { text, names, rows: titles(rows), packed: titles(packed) };
  };

  test("what is older than eight weeks comes as packs, what is newer as rows, each once", async () => {
    for (const [id, daysAgo] of [
      ["new", 3],
      ["eight-weeks", 50],
      ["old", 80],
      ["older", 400],
      ["oldest", 9_999],
    ] as const)
      await put(id, daysAgo);
    expect(await read("office")).toMatchObject({ packed: [], rows: ["eight-weeks", "new", "old", "older", "oldest"] });
    expect(await pack()).toBe(3);
    expect(await read("office")).toMatchObject({ packed: ["old", "older", "oldest"], rows: ["eight-weeks", "new"] });
    expect(await pack()).toBe(0);
  });

  test("a pack is for those who hold its scope: a company's is its own, and nobody else is told its name or its bytes", async () => {
    await put("public", 100);
    await put("secret", 101, secret);
    await pack();
    expect(await read("office")).toMatchObject({ packed: ["CANARY-A", "public"], rows: [] });
    const own = await read("viewerA");
    expect(own.packed).toEqual(["CANARY-A", "public"]);
    const other = await read("viewerB");
    expect(other.packed).toEqual(["public"]);
    expect(other.text).not.toContain("CANARY-A");
    // The place is taken all the same.
    expect(other.text).toContain(`"start":${NOW - 101 * DAY}`);
    const theirs = own.names.filter(({ scope }) => scope === "coalition:member:a");
    expect(theirs).toHaveLength(1);
    for (const { sha256 } of theirs) {
      expect((await station(backend, "viewerB").ask("GET", `pack/${sha256}`)).status).toBe(404);
      expect((await station(backend, "nobody").ask("GET", `pack/${sha256}`)).status).toBe(401);
    }
  });

  test("an old booking that is changed, moved or gone is right in the first sync at once, and in the packs afterwards", async () => {
    for (const [id, daysAgo] of [
      ["stays", 400],
      ["changes", 401],
      ["moves", 402],
      ["goes", 403],
      ["turns", 404],
    ] as const)
      await put(id, daysAgo);
    await pack();
    const before = await read("viewerB");
    await put("changes", 401, { title: "changed" });
    await put("moves", 2);
    await put("turns", 404, secret);
    await withPublish({ store: backend.store, now, random: randomBytes }, async ({ rows }) =>
      rows.remove("bookings", "booking:goes"),
    );
    const all = ["changed", "moves", "stays"];
    const seen = async () => {
      const { rows, packed } = await read("viewerB");
      return [...rows, ...packed].toSorted();
    };
    expect(await seen()).toEqual(all);
    await pack();
    expect(await seen()).toEqual(all);
    expect((await read("office")).packed).toEqual(["CANARY-A", "changed", "stays"]);
    // Who was told the old name in its first sync still gets it, for a week.
    const old = `pack/${before.names[0]?.sha256}`;
    expect((await station(backend, "viewerB").ask("GET", old)).status).toBe(200);
    clock.now += 8 * DAY;
    await pack();
    expect((await station(backend, "viewerB").ask("GET", old)).status).toBe(404);
  });

  test("who was away for a month fetches everything anew, who was not goes on", async () => {
    const away = station(backend, "office");
    const { head } = await away.bootstrap();
    await put("first", 1);
    clock.now += 20 * DAY;
    await put("second", 2);
    const { head: later } = await away.bootstrap();
    expect(await trimLog({ store: backend.store, now })).toBe(0);
    clock.now += 15 * DAY;
    await put("third", 3);
    expect(await trimLog({ store: backend.store, now })).toBeGreaterThan(0);
    expect(await away.pull(head.cursor, head.scopes)).toMatchObject({ kind: "bootstrap", reason: "horizon" });
    expect(await away.pull(later.cursor, later.scopes)).toMatchObject({ kind: "delta" });
  });
});
