import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import { checkBooking } from "#shared/domain/beamtime/checkBooking.ts";
import { freePlaces, nextFreePlace } from "#shared/domain/beamtime/nextFreePlace.ts";
import { remediesFor } from "#shared/domain/beamtime/remediesFor.ts";
import type { ProposedBooking, Schedule } from "#shared/domain/beamtime/schedule.ts";
import { contains, DAY_MS, HOUR_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";
import {
  at,
  booking,
  jst,
  machine,
  proposed,
  schedule,
  span,
  stations,
} from "#test/shared/domain/beamtime/sampleFacility.ts";

const november = span("2026-11-01 00:00", "2026-12-01 00:00");
const taken = { bookings: [booking()] };
const night = span("2026-11-25 18:00", "2026-11-26 02:00");

function next(around: Partial<Schedule>, wish: Partial<ProposedBooking> = {}, within = november): Interval | undefined {
  return nextFreePlace(schedule(around), proposed(wish), within);
}

describe("the next free place", () => {
  test("a free place is its own next one", () => {
    expect(next({})).toEqual(span("2026-11-25 10:00", "2026-11-25 18:00"));
  });

  test("behind a taken shift comes the next shift", () => {
    expect(next(taken)).toEqual(night);
  });

  test("10–18 is taken and 18–02 is maintenance, so it is 02–10", () => {
    expect(
      next({ ...taken, machinePeriods: [{ ...machine("maintenance", "2026-11-25 18:00", "2026-11-26 02:00") }] }),
    ).toEqual(span("2026-11-26 02:00", "2026-11-26 10:00"));
  });

  test("a gap of one shift is no place for two", () => {
    const later = booking({ id: "booking:later" as BookingId, ...span("2026-11-26 02:00", "2026-11-26 10:00") });
    const around = { bookings: [...taken.bookings, later] };
    expect(next(around)).toEqual(night);
    expect(next(around, span("2026-11-25 10:00", "2026-11-26 02:00"))).toEqual(
      span("2026-11-26 10:00", "2026-11-27 02:00"),
    );
  });

  test("coalition use begins at the full hour after what is in the way", () => {
    const tour = booking({ use: "event", ...span("2026-11-25 10:00", "2026-11-25 11:15") });
    const wish = { use: "coalition" as const, ...span("2026-11-25 10:00", "2026-11-25 14:00") };
    expect(next({ bookings: [tour] }, wish)).toEqual(span("2026-11-25 12:00", "2026-11-25 16:00"));
  });

  test("a booking does not stand in its own way", () => {
    expect(next(taken, { before: booking() })).toEqual(span("2026-11-25 10:00", "2026-11-25 18:00"));
  });

  test("stations that exclude each other are in each other's way", () => {
    const saxs = { bookings: [booking(at("BL08W-SAXS"))] };
    expect(next(saxs, at("BL08W-XRD"))).toEqual(night);
  });

  test("between the terms, it is the first shift of the next one", () => {
    const wish = span("2026-09-15 10:00", "2026-09-15 18:00");
    expect(next({}, wish, span("2026-09-01 00:00", "2026-11-01 00:00"))).toEqual(
      span("2026-10-01 02:00", "2026-10-01 10:00"),
    );
  });

  test("nothing is promised for time that is not known, nor for an unknown station, nor for no time at all", () => {
    expect(next(taken, {}, span("2026-11-25 00:00", "2026-11-25 20:00"))).toBeUndefined();
    expect(next({}, at("BL99U"))).toBeUndefined();
    expect(next({}, span("2026-11-25 10:00", "2026-11-25 10:00"))).toBeUndefined();
    expect(
      next({}, span("2035-01-01 10:00", "2035-01-01 18:00"), span("2035-01-01 00:00", "2036-01-01 00:00")),
    ).toBeUndefined();
  });

  test("several are given one after the other", () => {
    const places = freePlaces(schedule(taken), proposed(), { within: november, atMost: 3 });
    expect(places).toEqual([
      night,
      span("2026-11-26 02:00", "2026-11-26 10:00"),
      span("2026-11-26 10:00", "2026-11-26 18:00"),
    ]);
  });

  test("whatever is in the way, the rules have nothing against it, and no earlier place of the grid would do", () => {
    const monday = jst("2026-11-23 10:00");
    const known = { start: monday, end: (monday + 7 * DAY_MS) as InstantMs };
    const someTime = fc.tuple(fc.nat({ max: 96 }), fc.integer({ min: 1, max: 24 })).map(([from, hours]) => ({
      start: (monday + from * HOUR_MS) as InstantMs,
      end: (monday + (from + hours) * HOUR_MS) as InstantMs,
    }));
    const where = fc.constantFrom(...stations.slice(0, 6).map(({ id }) => id));
    const use = fc.constantFrom("shared" as const, "coalition" as const);
    const standing = fc.array(fc.tuple(someTime, where), { maxLength: 12 });
    fc.assert(
      fc.property(standing, someTime, where, use, (others, time, stationId, wanted) => {
        const bookings = others.map(([span_, id], index) =>
          booking({ ...span_, stationId: id, id: `booking:${index}` as BookingId }),
        );
        const around = schedule({
          bookings,
          machinePeriods: [machine("tuning", "2026-11-24 09:00", "2026-11-24 21:00")],
        });
        const wish = proposed({ ...time, stationId, use: wanted });
        const found = nextFreePlace(around, wish, known);
        if (found === undefined) return;
        expect(contains(known, found)).toBe(true);
        expect(checkBooking(around, { ...wish, ...found })).toEqual([]);
        for (let start = wish.start; start < found.start; start = (start + HOUR_MS) as InstantMs) {
          const earlier = { start, end: (start + (found.end - found.start)) as InstantMs };
          expect(checkBooking(around, { ...wish, ...earlier })).not.toEqual([]);
        }
      }),
      { seed: 99, numRuns: 300 },
    );
  });
});

describe("what would help", () => {
  function help(around: Partial<Schedule>, wish: Partial<ProposedBooking>) {
    const [now, asked] = [schedule(around), proposed(wish)];
    return remediesFor(now, asked, { problems: checkBooking(now, asked), within: november });
  }

  test("nothing is offered where nothing is wrong", () => {
    expect(help({}, {})).toEqual([]);
  });

  test("the nearest whole shift, once, though it is the next free place as well", () => {
    const interval = span("2026-11-25 10:00", "2026-11-25 18:00");
    expect(help({}, span("2026-11-25 11:00", "2026-11-25 18:00"))).toEqual([
      { kind: "move-to", stationId: "BL02U", interval },
    ]);
  });

  test("the nearest whole shift is not offered where it is taken; the next free one is", () => {
    const wish = span("2026-11-25 17:00", "2026-11-25 18:30");
    expect(help(taken, wish)).toEqual([{ kind: "move-to", stationId: "BL02U", interval: night }]);
  });

  test("in a shutdown of the whole month, another use", () => {
    const machinePeriods = [machine("shutdown", "2026-11-01 00:00", "2026-12-01 00:00")];
    expect(help({ machinePeriods }, {})).toEqual([{ kind: "change-use" }]);
  });

  test("a missing title does not hide the places, and what is over has none", () => {
    expect(help(taken, { title: "" })).toHaveLength(1);
    const ended = booking({ id: "booking:mine" as BookingId, state: "ended" });
    expect(help(taken, { ...ended, before: ended, ...span("2026-11-25 11:00", "2026-11-25 19:00") })).toEqual([]);
  });
});
