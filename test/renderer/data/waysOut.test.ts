import { describe, expect, test } from "vitest";
import { at, bookingFrom, depsFor, freshDb } from "#test/renderer/data/desk.ts";
import type { AttentionRow } from "#renderer/data/attentionRow.ts";
import type { CallId } from "#renderer/data/outbox.ts";
import { startEmpty } from "#renderer/data/start/startEmpty.ts";
import { waysOut } from "#renderer/data/waysOut.ts";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import type { Call } from "#shared/mutations/mutation.ts";
import { runCall } from "#shared/mutations/registry.ts";

const station = "BL08W-XRD" as StationId;
/** Facility use: no term and no shifts to think of. Midnight to morning of the same day. */
const night = { stationId: station, use: "facility", start: at(0), end: at(8) } as const;
const mine = bookingFrom({
  ...night,
  id: "booking:mine" as BookingId,
  title: "わたしの予定",
  start: at(8),
  end: at(16),
});
const theirs = bookingFrom({ ...night, id: "booking:theirs" as BookingId, title: "先に入った予定" });

async function deskWith(name: string, ...bookings: Booking[]) {
  const db = await freshDb(name);
  await startEmpty(db);
  await db.bookings.bulkAdd(bookings);
  return depsFor(db, {
    loadRunCall: async () => runCall,
    actor: () => ({ id: "sato", name: "佐藤", roles: ["administrator"] }),
  });
}

function refused(call: Call, before: Booking | null, after: Booking): AttentionRow {
  const changes = [{ table: "bookings", before, after } as const];
  const about = { actor: { id: "sato", name: "佐藤" }, occurredAt: at(7), via: "act", state: "open" } as const;
  return {
    ...about,
    id: "call:a" as CallId,
    call,
    code: "taken",
    problems: [],
    changes,
    causeId: null,
    refusedAt: at(7),
  };
}

const place = ({ id, stationId }: Booking, { start, end }: Pick<Booking, "start" | "end">) => ({
  id,
  stationId,
  start,
  end,
});
const moveTo = (to: Booking): Call => ({ name: "booking.move", args: place(mine, to) });

describe("the ways out of a refused change", () => {
  test("lead to the next free place of the same length, and to one that was tried", async () => {
    const next = bookingFrom({ ...night, id: "booking:next" as BookingId, start: at(8), end: at(10) });
    const desk = await deskWith("ways-elsewhere", theirs, next);
    const { id: _id, demo: _demo, ...draft } = { ...mine, ...night };
    const call = { name: "booking.create", args: { id: mine.id, draft } };
    const ways = await waysOut(desk, refused(call, null, { ...mine, ...night }));
    expect(ways.problems.map(({ kind }) => kind)).toEqual(["station-taken"]);
    expect(ways.elsewhere?.place).toMatchObject({ stationId: station, start: at(10), end: at(18) });
    expect(ways.swap).toBeNull();
  });

  test("exchange two bookings of the same length as one change; of different lengths, or with more in the way, never", async () => {
    const desk = await deskWith("ways-swap", mine, theirs);
    const row = refused(moveTo(theirs), mine, { ...mine, start: theirs.start, end: theirs.end });
    const { swap } = await waysOut(desk, row);
    expect(swap).toMatchObject({ with: { id: theirs.id }, call: { name: "booking.changeMany" } });
    expect(swap?.call.args).toMatchObject({
      lines: [
        { id: mine.id, fields: { start: at(0), end: at(8) } },
        { id: theirs.id, fields: { start: at(8), end: at(16) } },
      ],
    });
    await desk.db.bookings.put({ ...theirs, end: at(7) });
    expect((await waysOut(desk, row)).swap).toBeNull();
  });

  test("are not needed where nothing stands against it any more", async () => {
    const desk = await deskWith("ways-free", mine);
    const row = refused(moveTo(theirs), mine, { ...mine, start: theirs.start, end: theirs.end });
    expect(await waysOut(desk, row)).toEqual({ problems: [], elsewhere: null, swap: null });
  });

  test("never exchange with what may not be seen", async () => {
    const desk = await deskWith("ways-block", mine);
    const { start, end } = theirs;
    await desk.db.calendarBlocks.add({ id: "block:1" as never, stationId: station, start, end });
    const row = refused(moveTo(theirs), mine, { ...mine, start, end });
    expect((await waysOut(desk, row)).swap).toBeNull();
  });

  test("trying them out writes nothing", async () => {
    const desk = await deskWith("ways-dry", mine, theirs);
    await waysOut(desk, refused(moveTo(theirs), mine, { ...mine, start: theirs.start, end: theirs.end }));
    expect(await desk.db.outbox.count()).toBe(0);
    expect(await desk.db.bookings.get(mine.id)).toEqual(mine);
  });
});
