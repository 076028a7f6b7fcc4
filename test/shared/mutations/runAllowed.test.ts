import { describe, expect, test } from "vitest";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import {
  cancelBookingCall,
  changeBookingsCall,
  createBookingCall,
  editBookingCall,
} from "#shared/mutations/booking/calls.ts";
import { importPeriodsCall } from "#shared/mutations/machine/calls.ts";
import { booking, person, schedule, span } from "#test/shared/domain/beamtime/sampleFacility.ts";
import { memoryDesk } from "#test/shared/mutations/memoryDesk.ts";

const id = "booking:mine" as BookingId;
const other = "booking:theirs" as BookingId;
const theirs = booking({ id: other, use: "coalition", ...span("2026-11-26 10:00", "2026-11-26 18:00") });
const { stationId, start, end, use, title, project, leader, note } = booking();
const free = span("2026-11-27 10:00", "2026-11-27 18:00");
const draft = { stationId, ...free, use, title, project, leader, note, state: "request" as const };
const deskWithBoth = () => memoryDesk(schedule({ bookings: [booking({ id }), theirs] }));

describe("whatever the mutation, who may not do it changes nothing", () => {
  test.each([
    ["a new booking", createBookingCall({ id: "booking:new" as BookingId, draft })],
    ["other words", editBookingCall({ id, fields: { title: "別の実験" } })],
    ["a cancellation", cancelBookingCall({ id, reason: "" })],
    [
      "machine time",
      importPeriodsCall({ periods: [{ id: "p", beamlineId: null, kind: "study", note: "", start, end }], removed: [] }),
    ],
  ])("%s by a viewer", async (_what, call) => {
    const desk = deskWithBoth();
    const result = await desk.run(call, person("viewer"));
    expect(result.ok ? [] : result.problems.map(({ kind }) => kind)).toEqual(["not-allowed"]);
    expect([...desk.bookings.values()]).toStrictEqual([booking({ id }), theirs]);
    expect(desk.machinePeriods()).toEqual([]);
    expect(desk.history).toEqual([]);
  });

  test("many bookings of which one is another office's: none of them is changed", async () => {
    const desk = deskWithBoth();
    const lines = [id, other].map((one) => ({ id: one, fields: { note: "確認済み" } }));
    const result = await desk.run(changeBookingsCall({ lines }), person("shared-use-office"));
    expect(result.ok ? [] : result.problems.map(({ kind }) => kind)).toEqual(["not-allowed"]);
    expect(desk.get(id)).toStrictEqual(booking({ id }));
    expect(desk.history).toEqual([]);
  });
});
