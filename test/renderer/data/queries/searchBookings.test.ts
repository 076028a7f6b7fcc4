import { describe, expect, test } from "vitest";
import { at, bookingFrom, depsFor, freshDb, put } from "#test/renderer/data/desk.ts";
import { commit } from "#renderer/data/commit.ts";
import type { DeskDatabase } from "#renderer/data/db.ts";
import { FOUND_AT_MOST, searchBookings, type FoundBookings } from "#renderer/data/queries/searchBookings.ts";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import { DAY_MS, type InstantMs } from "#shared/domain/time/instant.ts";

const now = at(12);
const days = (count: number, id: string, fields: Partial<Booking> = {}): Booking =>
  bookingFrom({
    id: `booking:${id}` as BookingId,
    start: (at(10) + count * DAY_MS) as InstantMs,
    end: (at(18) + count * DAY_MS) as InstantMs,
    ...fields,
  });

async function search(db: DeskDatabase, text: string): Promise<FoundBookings> {
  const told: FoundBookings[] = [];
  await searchBookings(db, { text, now, signal: new AbortController().signal }, (found) => told.push(found));
  const last = told.at(-1);
  if (!last?.isDone) throw new Error("The search did not end");
  return last;
}
const ids = (found: FoundBookings) => [...found.coming, ...found.past].map(({ id }) => id.slice(8));

describe("looking for a booking in all years", () => {
  test("finds number, title, leader and beamline, whatever case and width, the nearest first on each side of now", async () => {
    const db = await freshDb("search-all");
    await db.bookings.bulkAdd([
      days(-3000, "long-ago", { project: "2018A0007" }),
      days(-40, "last-month", { leader: "見本 花子" }),
      days(0, "running", { title: "電池のＸＡＦＳ" }),
      days(400, "next-year", { stationId: "BL13U" as StationId, title: "XAFS 測定" }),
    ]);
    expect(ids(await search(db, "2018a"))).toEqual(["long-ago"]);
    expect(ids(await search(db, "花子"))).toEqual(["last-month"]);
    expect(ids(await search(db, "xafs"))).toEqual(["running", "next-year"]);
    expect(ids(await search(db, "bl13 xafs"))).toEqual(["next-year"]);
    expect(ids(await search(db, "どこにもない"))).toEqual([]);
    const everything = await search(db, "bl");
    expect(everything.coming.map(({ id }) => id)).toEqual(["booking:running", "booking:next-year"]);
    expect(everything.past.map(({ id }) => id)).toEqual(["booking:last-month", "booking:long-ago"]);
  });

  test("a booking that is changed is found by its new words and in its new month, no longer by the old ones", async () => {
    const db = await freshDb("search-changed");
    const deps = depsFor(db);
    await commit(deps, put({ title: "旧い題" }));
    expect(ids(await search(db, "旧い題"))).toEqual(["a"]);
    await commit(deps, put({ title: "新しい題", start: at(10, "2026-09-01"), end: at(18, "2026-09-01") }));
    expect(ids(await search(db, "旧い題"))).toEqual([]);
    expect((await search(db, "新しい題")).past.map(({ id }) => id)).toEqual(["booking:a"]);
  });

  test("stops where enough is found, and says that there may be more", async () => {
    const db = await freshDb("search-many");
    await db.bookings.bulkAdd(Array.from({ length: 2 * FOUND_AT_MOST }, (_, i) => days(i + 1, `b${i}`)));
    const found = await search(db, "薄膜");
    expect(found.coming).toHaveLength(FOUND_AT_MOST);
    expect(found.coming[0]?.id).toBe("booking:b0");
    expect(found.hasMore).toBe(true);
  });

  test("an aborted search tells nothing more", async () => {
    const db = await freshDb("search-aborted");
    await db.bookings.bulkAdd([days(-3000, "a"), days(3000, "b")]);
    const stop = new AbortController();
    let told = 0;
    await searchBookings(db, { text: "薄膜", now, signal: stop.signal }, () => {
      told++;
      stop.abort();
    });
    expect(told).toBe(1);
  });
});
