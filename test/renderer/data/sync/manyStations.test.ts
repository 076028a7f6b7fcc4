import * as fc from "fast-check";
import { expect, test } from "vitest";
import { depsFor, freshDb, put, type bookingFrom } from "#test/renderer/data/desk.ts";
import { smallFacility } from "#test/renderer/data/sync/smallFacility.ts";
import { commit } from "#renderer/data/commit.ts";
import { DeskDatabase } from "#renderer/data/db.ts";
import type { FacilityServer } from "#renderer/data/sync/facilityServer.ts";
import { syncOnce } from "#renderer/data/sync/syncOnce.ts";

// Three stations with the real engine, one facility, a network that loses questions and answers, people who save while a
// question is under way, windows that are closed at any moment. Few bookings, so that the stations meet.

const STATIONS = 3;
const station = fc.nat(STATIONS - 1);
const save = fc.record({ act: fc.constant("save" as const), station, booking: fc.nat(2), isRefused: fc.boolean() });
const fate = fc.constantFrom(
  "good" as const,
  "question lost" as const,
  "answer lost" as const,
  "saved meanwhile" as const,
);
const sync = fc.record({
  act: fc.constant("sync" as const),
  station,
  fates: fc.array(fate, { maxLength: 4 }),
});
const close = fc.record({ act: fc.constant("close" as const), station });
const schedule = fc.array(fc.oneof({ weight: 4, arbitrary: save }, { weight: 5, arbitrary: sync }, close), {
  minLength: 5,
  maxLength: 25,
});
type Made<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;
type Act = Made<typeof save> | Made<typeof sync> | Made<typeof close>;

class Lost extends Error {}
/** Of the run before, where it failed. */
const openNow = new Set<DeskDatabase>();

async function run(acts: readonly Act[]): Promise<void> {
  const facility = smallFacility();
  const names = Array.from({ length: STATIONS }, (_, number) => `many-stations-${number}`);
  for (const db of openNow) db.close();
  openNow.clear();
  const dbs = await Promise.all(names.map(freshDb));
  for (const db of dbs) openNow.add(db);
  const issued: { readonly id: string; readonly station: number }[] = [];
  const saveAt = async (at: number, booking: number, isRefused: boolean) => {
    const db = dbs[at] as DeskDatabase;
    const title = isRefused ? "満員" : `${issued.length}`;
    const id = `booking:${booking}` as never;
    expect(await commit(depsFor(db), put({ id, title }))).toMatchObject({ ok: true });
    const last = await db.outbox.orderBy("no").last();
    issued.push({ id: last?.id ?? "", station: at });
  };
  const check = async (db: DeskDatabase) => {
    // What was saved here and not decided is on screen: the newest waiting change of a booking is what is shown of it.
    const shown = new Map((await db.outbox.orderBy("no").toArray()).map(({ args }) => bookingOf(args)));
    for (const [id, title] of shown) expect((await db.bookings.get(id as never))?.title).toBe(title);
  };
  for (const act of acts) {
    const db = dbs[act.station] as DeskDatabase;
    if (act.act === "save") await saveAt(act.station, act.booking, act.isRefused);
    else if (act.act === "close") {
      db.close();
      const again = new DeskDatabase(names[act.station] as string);
      await again.open();
      dbs[act.station] = again;
      openNow.add(again);
    } else {
      const fates = [...act.fates];
      const through = async <T>(ask: () => Promise<T>): Promise<T> => {
        const fated = fates.shift();
        if (fated === "question lost") throw new Lost();
        const answer = await ask();
        if (fated === "answer lost") throw new Lost();
        if (fated === "saved meanwhile") await saveAt(act.station, 0, false);
        return answer;
      };
      const bad: FacilityServer = {
        ...facility.server,
        push: (request) => through(() => facility.server.push(request)),
        pull: (request) => through(() => facility.server.pull(request)),
      };
      await syncOnce(depsFor(db), bad).catch((error: unknown) => {
        if (!(error instanceof Lost)) throw error;
      });
    }
    await check(dbs[act.station] as DeskDatabase);
  }
  for (const db of [...dbs, ...dbs]) await syncOnce(depsFor(db), facility.server);
  const truth = [...facility.rows.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const db of dbs) expect(await db.bookings.toArray()).toEqual(truth);
  for (const [number, db] of dbs.entries()) {
    const mine = issued.filter((call) => call.station === number).map(({ id }) => id);
    const [archived, refused] = [await db.archive.orderBy("place").toArray(), await db.attention.toArray()];
    expect(await db.outbox.count()).toBe(0);
    expect([...archived, ...refused].map(({ id }) => id).toSorted()).toEqual(mine.toSorted());
    expect(facility.taken.filter((id) => mine.includes(id))).toEqual(mine);
    db.close();
  }
}

function bookingOf(args: unknown): [string, string] {
  const { booking } = args as { booking: ReturnType<typeof bookingFrom> };
  return [booking.id, booking.title];
}

test("stations on a bad network end alike; nothing is lost, done twice, out of order, or gone from the screen before it is decided", async () => {
  const numRuns = Number(process.env["RUNS"] ?? 60);
  await fc.assert(fc.asyncProperty(schedule, run), { seed: Number(process.env["SEED"] ?? 20261125), numRuns });
});
