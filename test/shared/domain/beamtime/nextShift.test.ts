import { describe, expect, test } from "vitest";
import { booking, machine, schedule, span } from "#test/shared/domain/beamtime/sampleFacility.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import { nextShift } from "#shared/domain/beamtime/nextShift.ts";
import { HOUR_MS } from "#shared/domain/time/instant.ts";

const id = (name: string) => `booking:${name}` as BookingId;
const stored = [
  booking({ id: id("a"), ...span("2026-11-25 10:00", "2026-11-25 18:00") }),
  booking({ id: id("b"), ...span("2026-11-25 18:00", "2026-11-26 02:00") }),
];
const copies = stored.map((one) => ({ before: null, after: { ...one, id: id(`${one.id}2`) } }));
const byShifts = { stepMs: 8 * HOUR_MS, atMost: 9 };

describe("the first time that is free for all of them", () => {
  test("copies of two shifts of a day go sixteen hours later", () => {
    expect(nextShift(schedule({ bookings: stored }), copies, byShifts)).toBe(16 * HOUR_MS);
  });

  test("bookings that move make room for each other", () => {
    const moved = stored.map((one) => ({ before: one, after: one }));
    expect(nextShift(schedule({ bookings: stored }), moved, byShifts)).toBe(8 * HOUR_MS);
  });

  test("one that meets maintenance takes the others along", () => {
    const machinePeriods = [machine("maintenance", "2026-11-27 02:00", "2026-11-27 10:00")];
    expect(nextShift(schedule({ bookings: stored, machinePeriods }), copies, byShifts)).toBe(16 * HOUR_MS);
    const longer = [machine("maintenance", "2026-11-26 10:00", "2026-11-27 10:00")];
    expect(nextShift(schedule({ bookings: stored, machinePeriods: longer }), copies, byShifts)).toBe(48 * HOUR_MS);
  });

  test("nothing within reach is nothing", () => {
    const machinePeriods = [machine("shutdown", "2026-11-25 00:00", "2026-12-25 00:00")];
    expect(nextShift(schedule({ machinePeriods }), copies, byShifts)).toBeUndefined();
  });
});
