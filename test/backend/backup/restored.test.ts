import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { backupLines } from "#backend/backup/backupLines.ts";
import { restorePostgres } from "#backend/backup/restorePostgres.ts";
import { startBackend } from "#backend/server.ts";
import { connectPostgres } from "#backend/store/openPostgres.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import { THIS_DEVICE } from "#shared/domain/access/thisDevice.ts";
import type { MachinePeriod } from "#shared/domain/facility/facility.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { importPeriodsCall } from "#shared/mutations/machine/calls.ts";
import type { ImportPeriodsArgs } from "#shared/mutations/machine/periodArgs.ts";
import { runCall } from "#shared/mutations/registry.ts";
import { commit } from "#renderer/data/commit.ts";
import { httpServer } from "#renderer/data/sync/httpServer.ts";
import { syncOnce } from "#renderer/data/sync/syncOnce.ts";
import { emptyDatabase, startPostgres, type TestPostgres } from "#test/backend/postgres.ts";
import { NOW } from "#test/backend/station.ts";
import { depsFor, freshDb } from "#test/renderer/data/desk.ts";

const DAY = 86_400_000;
const study: MachinePeriod = {
  id: "machine:study" as MachinePeriod["id"],
  beamlineId: null,
  kind: "study",
  note: "",
  start: (NOW + 10 * DAY) as InstantMs,
  end: (NOW + 11 * DAY) as InstantMs,
};

const now = () => NOW as InstantMs;
let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

/** A station with the real engine, which talks to whatever facility is at `where.url`. */
async function newStation(name: string, where: { url: string }) {
  const db = await freshDb(name);
  const actor = () => ({ id: THIS_DEVICE, name: "佐藤", roles: ["administrator" as const] });
  const deps = depsFor(db, { actor, loadRunCall: async () => runCall });
  const send: typeof fetch = (path, init) => fetch(`${where.url}${String(path).replace("/facility", "")}`, init);
  const server = httpServer("", send);
  const book = async (title: string, day: number) => {
    const start = NOW + day * DAY;
    const words = { title, project: "", leader: "", note: "" };
    const draft = { ...words, start, end: start + 28_800_000, use: "facility", stationId: "BL02U", state: "confirmed" };
    const args = { id: `booking:${name}-${day}` as BookingId, draft, override: { reason: "試験" } };
    expect(await commit(deps, { name: "booking.create", args })).toMatchObject({ ok: true });
  };
  const planMachineTime = async (change: Partial<ImportPeriodsArgs>) => {
    expect(await commit(deps, importPeriodsCall({ periods: [], removed: [], ...change }))).toMatchObject({ ok: true });
  };
  const sync = () => syncOnce(deps, server);
  const titles = async () => (await db.bookings.toArray()).map(({ title }) => title).toSorted();
  return { db, book, planMachineTime, sync, titles };
}

test("stations notice a restored facility, give it back what the backup lacks, and lose nothing", async () => {
  const folder = mkdtempSync(join(tmpdir(), "beamline-desk-restored-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const lost = await startBackend({ store: { databaseUrl: postgres.url }, port: 0, facility: "nanoterasu", now });
  const where = { url: lost.url };
  const [one, two] = [await newStation("restored-one", where), await newStation("restored-two", where)];

  await one.sync();
  await one.book("before", 1);
  await one.planMachineTime({ periods: [study] });
  await one.sync();
  await two.sync();
  const file = join(folder, "facility.ndjson");
  for await (const text of backupLines(lost.store.db, NOW)) writeFileSync(file, text, { flag: "a" });
  await one.book("after", 2);
  await one.planMachineTime({ removed: [study.id] });
  await one.sync();
  await two.book("after, on a place that goes", 3);
  await two.sync();
  await one.sync();
  await one.book("offline", 4);
  await lost.close();

  const url = await emptyDatabase(postgres, "restored");
  await restorePostgres(url, file);
  const restored = await startBackend({ store: { databaseUrl: url }, port: 0, now });
  onTestFinished(() => restored.close());
  where.url = restored.url;
  // Somebody is quicker, and takes a place that was given away after the backup.
  const quick = await newStation("restored-quick", where);
  await quick.sync();
  expect(await quick.titles()).toEqual(["before"]);
  expect(await quick.db.machinePeriods.get(study.id)).toBeDefined();
  await quick.book("quick", 3);
  await quick.sync();

  for (const station of [one, two, one, quick]) await station.sync();
  for (const station of [one, two, quick]) {
    expect(await station.titles()).toEqual(["after", "before", "offline", "quick"]);
    expect(await station.db.outbox.count()).toBe(0);
    // What was removed after the backup came back with it, and goes again with the change that removed it.
    expect(await station.db.machinePeriods.get(study.id)).toBeUndefined();
  }
  expect(await one.db.attention.count()).toBe(0);
  expect(await two.db.attention.toArray()).toMatchObject([
    { call: { name: "booking.create", args: { draft: { title: "after, on a place that goes" } } } },
  ]);
});

// Found by a storm: its stations were answered "broken" for ever, for the second wall reads as a role that was never let in.
test("a database whose schema was made anew by hand gives stations their rows", async () => {
  const url = await emptyDatabase(postgres, "emptied");
  const emptied = await connectPostgres(url);
  await sql.raw("drop schema public cascade; create schema public").execute(emptied.db);
  await emptied.close();
  const backend = await startBackend({ store: { databaseUrl: url }, port: 0, facility: "nanoterasu", now });
  onTestFinished(() => backend.close());
  const station = await newStation("restored-emptied", backend);
  await station.sync();
  await station.book("there", 1);
  await station.sync();
  expect(await station.db.stations.count()).toBeGreaterThan(0);
  expect(await station.titles()).toEqual(["there"]);
  expect(await station.db.outbox.count()).toBe(0);
});
