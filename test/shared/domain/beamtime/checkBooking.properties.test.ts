import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import { checkBooking } from "#shared/domain/beamtime/checkBooking.ts";
import type { ProposedBooking } from "#shared/domain/beamtime/schedule.ts";
import { HOUR_MS, overlaps, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";
import {
  at,
  booking,
  jst,
  machine,
  proposed,
  schedule,
  stations,
} from "#test/shared/domain/beamtime/sampleFacility.ts";

const SEED = 4711;
const monday = jst("2026-11-23 10:00");

const interval: fc.Arbitrary<Interval> = fc
  .tuple(fc.integer({ min: 0, max: 48 }), fc.integer({ min: 0, max: 24 }))
  .map(([from, hours]) => ({
    start: (monday + from * HOUR_MS) as InstantMs,
    end: (monday + (from + hours) * HOUR_MS) as InstantMs,
  }));
const stationId = fc.constantFrom(...stations.map(({ id }) => id));
const use = fc.constantFrom("shared" as const, "coalition" as const, "facility" as const, "event" as const);
const wish = fc.record({ interval, stationId, use }).map(({ interval: time, ...rest }) => ({ ...time, ...rest }));

type Wish = Pick<ProposedBooking, "stationId" | "use" | "start" | "end">;

describe("overlap", () => {
  test("it goes both ways: if one is in the other's way, the other is in the way of the one", () => {
    fc.assert(
      fc.property(wish, wish, (one, other) => {
        const clash = (standing: Wish, asked: Wish) =>
          checkBooking(schedule({ bookings: [booking(standing)] }), proposed(asked))
            .map(({ kind }) => kind)
            .filter((kind) => kind.endsWith("-taken"));
        expect(clash(one, other)).toEqual(clash(other, one));
      }),
      { seed: SEED },
    );
  });

  test("it is there exactly if the two share an instant", () => {
    const hours = (a: Interval) =>
      Array.from({ length: (a.end - a.start) / HOUR_MS }, (_, hour) => a.start + hour * HOUR_MS);
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expect(overlaps(a, b)).toBe(hours(a).some((instant) => hours(b).includes(instant)));
        expect(overlaps(a, b)).toBe(overlaps(b, a));
      }),
      { seed: SEED },
    );
  });

  test("what begins when the other ends never overlaps it", () => {
    fc.assert(
      fc.property(interval, fc.integer({ min: 0, max: 24 }), (a, hours) => {
        const next = { start: a.end, end: (a.end + hours * HOUR_MS) as InstantMs };
        expect(overlaps(a, next) || overlaps(next, a)).toBe(false);
      }),
      { seed: SEED },
    );
  });
});

describe("what a check says", () => {
  const world = fc.record({
    bookings: fc
      .array(wish, { maxLength: 6 })
      .map((some) => some.map((one, index) => booking({ ...one, id: `booking:${index}` as BookingId }))),
    machinePeriods: fc.subarray([
      machine("study", "2026-11-23 12:00", "2026-11-23 20:00"),
      machine("study", "2026-11-24 12:00", "2026-11-24 20:00"),
      machine("shutdown", "2026-11-25 00:00", "2026-11-26 00:00"),
      machine("maintenance", "2026-11-24 00:00", "2026-11-26 00:00", "BL08W"),
    ]),
  });

  test("does not depend on the order in which the schedule is given", () => {
    fc.assert(
      fc.property(world, wish, ({ bookings, machinePeriods }, asked) => {
        const turned = { bookings: bookings.toReversed(), machinePeriods: machinePeriods.toReversed() };
        const kinds = (of: typeof turned) => checkBooking(schedule(of), proposed(asked)).map(({ kind }) => kind);
        expect(kinds(turned)).toEqual(kinds({ bookings, machinePeriods }));
      }),
      { seed: SEED },
    );
  });

  test("does not change by what lies elsewhere", () => {
    const elsewhere = booking({ id: "booking:far" as BookingId, ...at("BL11U") });
    fc.assert(
      fc.property(
        world,
        wish.filter((one) => one.stationId !== elsewhere.stationId),
        (around, asked) => {
          const more = { ...around, bookings: [elsewhere, ...around.bookings] };
          expect(checkBooking(schedule(more), proposed(asked))).toEqual(
            checkBooking(schedule(around), proposed(asked)),
          );
        },
      ),
      { seed: SEED },
    );
  });

  test("is each kind once, machine time once for each kind of it", () => {
    fc.assert(
      fc.property(world, wish, (around, asked) => {
        const said = checkBooking(schedule(around), proposed(asked)).map((problem) =>
          problem.kind === "not-user-time" ? problem.machineTime : problem.kind,
        );
        expect(new Set(said).size).toBe(said.length);
      }),
      { seed: SEED },
    );
  });

  test("names somebody who may override exactly where it is soft", () => {
    fc.assert(
      fc.property(world, wish, (around, asked) => {
        for (const { severity, overridableBy } of checkBooking(schedule(around), proposed(asked))) {
          expect(overridableBy.length > 0).toBe(severity === "soft");
        }
      }),
      { seed: SEED },
    );
  });
});
