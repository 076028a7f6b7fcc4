import { describe, expect, test } from "vitest";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { ProposedBooking, Schedule } from "#shared/domain/beamtime/schedule.ts";
import { at, booking, machine, problemKinds, span } from "#test/shared/domain/beamtime/sampleFacility.ts";

describe("changing a booking", () => {
  const change = (before: Booking, wish: Partial<ProposedBooking>): [Partial<Schedule>, Partial<ProposedBooking>] => [
    { bookings: [before] },
    { ...before, ...wish, before },
  ];
  const later = span("2026-11-25 18:00", "2026-11-26 02:00");
  const longer = span("2026-11-25 10:00", "2026-11-26 02:00");

  test("it is not in its own way", () => {
    expect(problemKinds(...change(booking(), longer))).toEqual([]);
  });

  test.each([["ended"], ["cancelled"]] as const)("one that is %s stays as it is", (state) => {
    expect(problemKinds(...change(booking({ state }), later))).toEqual(["hard booking-is-over"]);
    expect(problemKinds(...change(booking({ state }), {}))).toEqual(["hard booking-is-over"]);
  });

  test("a running one may end later, but neither begin at another time nor move nor change hands", () => {
    const running = booking({ state: "running" });
    expect(problemKinds(...change(running, longer))).toEqual([]);
    expect(problemKinds(...change(running, later))).toEqual(["hard booking-is-running"]);
    expect(problemKinds(...change(running, at("BL09W-A")))).toEqual(["hard booking-is-running"]);
    expect(problemKinds(...change(running, { use: "facility" }))).toEqual(["hard booking-is-running"]);
  });

  test("a new title is not refused because of a shutdown that was entered later", () => {
    const [around, wish] = change(booking(), { title: "新しい件名" });
    const machinePeriods = [machine("shutdown", "2026-11-01 00:00", "2026-12-01 00:00")];
    expect(problemKinds({ ...around, machinePeriods }, wish)).toEqual([]);
    expect(problemKinds({ ...around, machinePeriods }, { ...wish, ...later })).toEqual([
      "hard not-user-time (shutdown)",
    ]);
  });

  test("another use at the same place is judged anew", () => {
    const before = booking({ use: "facility", ...span("2026-11-25 12:00", "2026-11-25 13:00") });
    expect(problemKinds(...change(before, { use: "shared" }))).toEqual(["soft not-whole-shifts"]);
  });
});
