import { describe, expect, test } from "vitest";
import { at, bookingFrom } from "#test/renderer/data/desk.ts";
import { wishOf } from "#renderer/features/attention/wishOf.ts";
import { compareChange, type CompareScene } from "#renderer/features/attention/compareChange.ts";
import type { AttentionRow } from "#renderer/data/attentionRow.ts";
import type { CallId } from "#renderer/data/outbox.ts";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { blockAsBooking } from "#shared/domain/visibility/calendarBlock.ts";

const before = bookingFrom();
const after = bookingFrom({ title: "磁性薄膜 II", start: at(18), end: at(26) });

function row(was: Booking | null, wanted: Booking, problems: readonly Problem[] = []): AttentionRow {
  const changes = [{ table: "bookings", before: was, after: wanted } as const];
  const about = { actor: { id: "sato", name: "佐藤" }, occurredAt: at(7), via: "act", state: "open" } as const;
  const call = { name: "booking.edit", args: { id: wanted.id, fields: {} } };
  return { ...about, id: "call:a" as CallId, call, code: "taken", problems, changes, causeId: null, refusedAt: at(7) };
}

function scene(...now: Booking[]): CompareScene {
  const names = { station: (id: string) => id, beamline: (id: string) => id, member: (id: string) => id };
  return { names, language: "ja", now: new Map(now.map((one) => [one.id, one])) };
}

const taken = (by: Booking): Problem => ({
  kind: "station-taken",
  by,
  others: [],
  severity: "hard",
  overridableBy: [],
  remedies: [],
});

describe("a refused change beside what was and what is", () => {
  test("tells place and time always, and other fields where one of the three differs", () => {
    const [compared] = compareChange(row(before, after), scene({ ...before, leader: "鈴木" }));
    expect(compared?.fields.map(({ field }) => field)).toEqual(["place", "when", "title", "leader"]);
    expect(compared?.fields[1]).toMatchObject({ before: "11/25(水) 10:00–18:00", isChanged: true });
    expect(compared?.fields[3]).toMatchObject({ yours: "山田", theirs: "鈴木", isChanged: false });
  });

  test("of a new booking tells what came first in its place", () => {
    const first = bookingFrom({ id: "booking:first" as BookingId, title: "先の予定" });
    const [compared] = compareChange(row(null, before, [taken(first)]), scene());
    expect(compared?.theirs).toBe("in-the-way");
    expect(compared?.fields.find(({ field }) => field === "title")).toMatchObject({ before: null, theirs: "先の予定" });
  });

  test("of what may not be seen tells that the station is in use, and no more", () => {
    const block = { id: "block:1", stationId: before.stationId, start: before.start, end: before.end };
    const [compared] = compareChange(row(null, before, [taken(blockAsBooking(block as never))]), scene());
    const told = compared?.fields.flatMap(({ field, theirs }) => (theirs ? [[field, theirs]] : []));
    expect(told).toEqual([
      ["place", "BL07U"],
      ["when", "11/25(水) 10:00–18:00"],
      ["title", "使用中"],
    ]);
  });

  test("can be edited where it is about the place of one booking; a move has no title", () => {
    expect(wishOf(row(before, after))).toMatchObject({ title: "磁性薄膜 II", place: { start: at(18) } });
    const move = { ...row(before, after), call: { name: "booking.move", args: {} } };
    expect(wishOf(move)).not.toHaveProperty("title");
    expect(wishOf({ ...move, call: { name: "booking.cancel", args: {} } })).toBeNull();
  });
});
