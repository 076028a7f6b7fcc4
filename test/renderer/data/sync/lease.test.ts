import { describe, expect, test } from "vitest";
import { commit } from "#renderer/data/commit.ts";
import { bookingsBetween } from "#renderer/data/queries/bookings.ts";
import { syncStatus } from "#renderer/data/queries/syncStatus.ts";
import { waiting } from "#renderer/data/queries/waiting.ts";
import { isLeaseOver } from "#renderer/data/sync/isLeaseOver.ts";
import { keepLease } from "#renderer/data/sync/keepLease.ts";
import { syncOnce } from "#renderer/data/sync/syncOnce.ts";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import { DAY_MS, type InstantMs } from "#shared/domain/time/instant.ts";
import { isBlock } from "#shared/domain/visibility/calendarBlock.ts";
import { at, bookingFrom, depsFor, freshDb, put } from "#test/renderer/data/desk.ts";
import { smallFacility } from "#test/renderer/data/sync/smallFacility.ts";

const SECRET = "電池材料の秘密";
const coalition: Booking = bookingFrom({ id: "booking:secret" as BookingId, use: "coalition", title: SECRET });
const open: Booking = bookingFrom({
  id: "booking:open" as BookingId,
  stationId: "BL02U" as never,
  title: "公開の課題",
});

/** A station that has spoken with the facility at nine o'clock, with one booking that everybody may see and one that not. */
async function station(name: string) {
  const db = await freshDb(name);
  const clock = { days: 0 };
  const deps = depsFor(db, { now: () => (at(9) + clock.days * DAY_MS) as InstantMs });
  const facility = smallFacility();
  facility.put(coalition);
  facility.put(open);
  const sync = () => syncOnce(deps, facility.server);
  await sync();
  const shown = () => bookingsBetween(db, { start: at(0), end: at(24) });
  const everything = async () => JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
  return { db, clock, deps, facility, sync, shown, everything };
}

describe("a computer that has not heard the facility", () => {
  test("for less than fourteen days shows all it has", async () => {
    const { clock, deps, db, everything } = await station("lease-runs");
    clock.days = 13;
    await keepLease(deps);
    expect(await everything()).toContain(SECRET);
    expect((await syncStatus(db)).isLockedAway).toBe(false);
  });

  test("for longer holds no confidential word any more, and still says that the place is taken", async () => {
    const { clock, deps, db, shown, everything } = await station("lease-over");
    clock.days = 14;
    expect(await isLeaseOver(db, deps.now())).toBe(true);
    await keepLease(deps);
    expect(await everything()).not.toContain(SECRET);
    const [first, second] = (await shown()).toSorted((a) => (isBlock(a) ? 1 : -1));
    expect(first).toMatchObject({ title: "公開の課題" });
    expect(second).toMatchObject({
      stationId: coalition.stationId,
      start: coalition.start,
      end: coalition.end,
      title: "",
    });
    expect((await syncStatus(db)).isLockedAway).toBe(true);
    expect(await isLeaseOver(db, deps.now())).toBe(false);
  });

  test("keeps what its person has not sent, shows the person's own words, and sends it with the next word of the facility", async () => {
    const { clock, deps, db, facility, sync, shown } = await station("lease-unsent");
    const own = put({
      id: "booking:own" as BookingId,
      use: "coalition",
      title: "自分の未送信",
      start: at(19),
      end: at(20),
    });
    await commit(deps, own);
    await commit(deps, put({ ...coalition, title: "自分が直した題名" }));
    clock.days = 15;
    await keepLease(deps);
    expect((await waiting(db)).map(({ args }) => args)).toHaveLength(2);
    expect((await shown()).map(({ title }) => title)).toContain("自分の未送信");
    await sync();
    expect(await waiting(db)).toEqual([]);
    expect(facility.rows.get("booking:own")?.title).toBe("自分の未送信");
    expect(facility.rows.get("booking:secret")?.title).toBe("自分が直した題名");
  });

  test("has everything back after one word of the facility, and another fourteen days", async () => {
    const { clock, deps, db, sync, shown } = await station("lease-back");
    clock.days = 20;
    await keepLease(deps);
    await sync();
    expect((await shown()).map(({ title }) => title).toSorted()).toEqual([SECRET, "公開の課題"].toSorted());
    expect(await db.calendarBlocks.count()).toBe(0);
    expect((await syncStatus(db)).isLockedAway).toBe(false);
    clock.days = 33;
    expect(await isLeaseOver(db, deps.now())).toBe(false);
  });

  test("gains nothing by a clock that is put back, at once or little by little", async () => {
    const { clock, deps, everything } = await station("lease-clock");
    for (const days of [6, 4, 6, 4, 6]) {
      clock.days = days;
      await keepLease(deps);
    }
    expect(await everything()).not.toContain(SECRET);
  });
});
