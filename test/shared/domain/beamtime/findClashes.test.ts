import { assert, array, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import { checkStanding } from "#shared/domain/beamtime/checkStanding.ts";
import { findClashes } from "#shared/domain/beamtime/findClashes.ts";
import { HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";
import { beamlines, booking, jst, schedule, span, stations } from "#test/shared/domain/beamtime/sampleFacility.ts";

const places = {
  station: (id: string) => stations.find((one) => one.id === id),
  beamline: (id: string) => beamlines.find((one) => one.id === id),
};
const at = (id: string, more: Partial<Booking>): Booking => booking({ id: id as BookingId, ...more });
const names = (bookings: readonly Booking[]): Record<string, string[]> =>
  Object.fromEntries([...findClashes(bookings, places)].map(([id, others]) => [id, others.map((one) => one.id)]));

describe("stored bookings at one time", () => {
  test("10–18, 16–20 and 20–24 at one station: the first two meet, touching ends do not", () => {
    const found = names([
      at("c", span("2026-11-25 20:00", "2026-11-26 00:00")),
      at("a", span("2026-11-25 10:00", "2026-11-25 18:00")),
      at("b", span("2026-11-25 16:00", "2026-11-25 20:00")),
    ]);
    expect(found).toEqual({ a: ["b"], b: ["a"] });
  });

  test("stations that exclude each other meet, stations that run together do not", () => {
    const time = span("2026-11-25 10:00", "2026-11-25 18:00");
    const of = (stationId: string): Booking => at(stationId, { ...time, stationId: stationId as never });
    expect(names([of("BL08W-XRD"), of("BL08W-SAXS"), of("BL09W-A"), of("BL09W-B")])).toEqual({
      "BL08W-XRD": ["BL08W-SAXS"],
      "BL08W-SAXS": ["BL08W-XRD"],
    });
  });

  test("a cancelled one is in nobody's way; one that has ended is, and has nothing against it itself", () => {
    const time = span("2026-11-25 10:00", "2026-11-25 18:00");
    expect(names([at("a", time), at("b", { ...time, state: "cancelled" })])).toEqual({});
    expect(names([at("a", time), at("b", { ...time, state: "ended" })])).toEqual({ a: ["b"] });
  });

  test("are found where the rules would find them, and nowhere else", () => {
    const wish = record({
      stationId: constantFrom(...stations.map(({ id }) => id)),
      from: integer({ min: 0, max: 40 }),
      hours: integer({ min: 1, max: 12 }),
      state: constantFrom("request", "confirmed", "ended", "cancelled"),
    });
    assert(
      property(array(wish, { maxLength: 12 }), (wishes) => {
        const bookings = wishes.map(({ from, hours, ...rest }, i) => {
          const start = (jst("2026-11-24 10:00") + from * HOUR_MS) as InstantMs;
          return at(`booking:${i}`, {
            ...rest,
            start,
            end: (start + hours * HOUR_MS) as InstantMs,
          } as Partial<Booking>);
        });
        const found = findClashes(bookings, places);
        for (const one of bookings) {
          const told = checkStanding(schedule({ bookings }), one).flatMap((problem) =>
            problem.kind === "station-taken" || problem.kind === "beamline-taken"
              ? [problem.by, ...problem.others]
              : [],
          );
          const ids = (them: readonly Booking[]): string[] => them.map(({ id }) => id).toSorted();
          expect(ids(found.get(one.id) ?? [])).toEqual(ids(told));
        }
      }),
    );
  });
});
