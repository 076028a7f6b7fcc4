import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BookingDraft, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { Offer, StationId, TermId } from "#shared/domain/facility/facility.ts";
import { chargeOf } from "#shared/domain/split/chargeOf.ts";
import { HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";
import {
  cancelBookingCall,
  changeBookingsCall,
  createBookingCall,
  moveBookingCall,
} from "#shared/mutations/booking/calls.ts";
import { booking, jst, person, schedule, span, terms } from "#test/shared/domain/beamtime/sampleFacility.ts";
import { memoryDesk, type MemoryDesk } from "#test/shared/mutations/memoryDesk.ts";

const office = person("shared-use-office");
const stationId = "BL02U" as StationId;
/** Two shifts. */
const offers: Offer[] = [{ id: "2026B/BL02U", termId: "2026B" as TermId, stationId, shifts: 2 }];
const draft = (start: string, end: string): BookingDraft => {
  const { use, title, project, leader, note } = booking();
  return { stationId, use, title, project, leader, note, state: "confirmed", ...span(start, end) };
};
const kinds = (result: Awaited<ReturnType<MemoryDesk["run"]>>) =>
  result.ok ? [] : result.problems.map(({ kind }) => kind);

describe("a booking beyond the quota", () => {
  const create = (desk: MemoryDesk, id: string, times: readonly [string, string], reason?: string) =>
    desk.run(
      createBookingCall({
        id: `booking:${id}` as BookingId,
        draft: draft(...times),
        override: reason === undefined ? undefined : { reason },
      }),
      office,
    );

  test("is refused, and let in by the office that keeps the quota, with a reason in its history", async () => {
    const desk = memoryDesk(schedule(), { offers });
    expect(kinds(await create(desk, "1", ["2026-11-25 10:00", "2026-11-26 02:00"]))).toEqual([]);
    const more = ["2026-11-27 10:00", "2026-11-27 18:00"] as const;
    expect(kinds(await create(desk, "2", more))).toEqual(["quota-exhausted"]);
    expect(kinds(await create(desk, "2", more, "選定委員会の追加配分"))).toEqual([]);
    expect(desk.history.at(-1)?.reason).toBe("選定委員会の追加配分");
  });

  test("fits again once another has been cancelled", async () => {
    const desk = memoryDesk(schedule(), { offers });
    await create(desk, "1", ["2026-11-25 10:00", "2026-11-26 02:00"]);
    await desk.run(cancelBookingCall({ id: "booking:1" as BookingId, reason: "" }), office);
    expect(kinds(await create(desk, "2", ["2026-11-27 10:00", "2026-11-28 02:00"]))).toEqual([]);
  });

  test("is found among several changed together, and two that change places are none", async () => {
    const desk = memoryDesk(schedule(), { offers });
    await create(desk, "1", ["2026-11-25 10:00", "2026-11-25 18:00"]);
    await create(desk, "2", ["2026-11-26 10:00", "2026-11-26 18:00"]);
    const line = (id: string, start: string, end: string) => ({
      id: `booking:${id}` as BookingId,
      fields: span(start, end),
    });
    const swap = [line("1", "2026-11-26 10:00", "2026-11-26 18:00"), line("2", "2026-11-25 10:00", "2026-11-25 18:00")];
    expect(kinds(await desk.run(changeBookingsCall({ lines: swap }), office))).toEqual([]);
    const both = [line("1", "2026-11-26 10:00", "2026-11-27 02:00"), line("2", "2026-11-25 10:00", "2026-11-25 18:00")];
    expect(kinds(await desk.run(changeBookingsCall({ lines: both }), office))).toEqual(["quota-exhausted"]);
  });

  test("whatever is made, moved and cancelled, no balance is below nothing without a reason on record", async () => {
    const step = fc.record({
      id: fc.constantFrom("1", "2", "3", "4"),
      act: fc.constantFrom("create", "move", "cancel"),
      shift: fc.integer({ min: 0, max: 20 }),
      shifts: fc.integer({ min: 1, max: 3 }),
      reason: fc.option(fc.constant("理由"), { nil: undefined, freq: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const desk = memoryDesk(schedule(), { offers });
        for (const { id, act, shift, shifts, reason } of steps) {
          const start = (jst("2026-11-25 10:00") + shift * 8 * HOUR_MS) as InstantMs;
          const end = (start + shifts * 8 * HOUR_MS) as InstantMs;
          const bookingId = `booking:${id}` as BookingId;
          const override = reason === undefined ? undefined : { reason };
          const place = { id: bookingId, stationId, start, end, override };
          const whole = { ...draft("2026-11-25 10:00", "2026-11-25 18:00"), start, end };
          const call = {
            create: createBookingCall({ id: bookingId, draft: whole, override }),
            move: moveBookingCall(place),
            cancel: cancelBookingCall({ id: bookingId, reason: "" }),
          }[act];
          await desk.run(call, office);
          const taken = [...desk.bookings.values()].reduce((sum, one) => sum + (chargeOf(terms, one)?.minutes ?? 0), 0);
          expect(taken <= 960 || desk.history.some((line) => line.reason !== "")).toBe(true);
        }
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});
