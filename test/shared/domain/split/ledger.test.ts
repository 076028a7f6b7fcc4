import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Booking, BookingEvent, BookingState } from "#shared/domain/beamtime/booking.ts";
import { balanceOf, sumOf } from "#shared/domain/split/balance.ts";
import { cellKey } from "#shared/domain/split/cell.ts";
import { chargeOf } from "#shared/domain/split/chargeOf.ts";
import { entriesOfBooking, entriesOfBookings, grantsOf } from "#shared/domain/split/ledger.ts";
import { usageOf } from "#shared/domain/split/usage.ts";
import { HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";
import { groupBy } from "#shared/lib/groupBy.ts";
import { nanoterasu } from "#test/fixtures/facility.ts";
import { at, booking, jst, span, terms } from "#test/shared/domain/beamtime/sampleFacility.ts";

type Line = Pick<BookingEvent, "at" | "before" | "after">;
const moment = jst("2026-10-05 09:00");

describe("what a booking takes out of a quota", () => {
  test("one shift of shared use takes 480 minutes of its station and term", () => {
    const taken = { termId: "2026B", stationId: "BL02U", quotaClass: "shared", minutes: 480 };
    expect(chargeOf(terms, booking())).toEqual(taken);
  });

  test("an event is held in the facility's own hours", () => {
    expect(chargeOf(terms, booking({ use: "event" }))?.quotaClass).toBe("facility");
  });

  test("nothing is taken by what is cancelled or lies in no term", () => {
    expect(chargeOf(terms, booking({ state: "cancelled" }))).toBeNull();
    expect(chargeOf(terms, booking(span("2026-09-10 10:00", "2026-09-10 18:00")))).toBeNull();
  });

  test("a shift that begins on the term's last day and ends after midnight is the term's", () => {
    expect(chargeOf(terms, booking(span("2026-08-31 18:00", "2026-09-01 02:00")))?.termId).toBe("2026A");
  });
});

describe("the lines of a booking", () => {
  const first = booking();
  const longer = booking(span("2026-11-25 10:00", "2026-11-26 02:00"));
  const cancelled = { ...longer, state: "cancelled" as const };

  test("made, lengthened and cancelled it has taken, given back, taken more and given all of that back", () => {
    const history: Line[] = [
      { at: moment, before: null, after: first },
      { at: moment, before: first, after: longer },
      { at: moment, before: longer, after: cancelled },
    ];
    const lines = entriesOfBooking(cancelled, history, terms);
    expect(lines.map(({ kind, minutes }) => [kind, minutes])).toEqual([
      ["book", -480],
      ["release", 480],
      ["book", -960],
      ["release", 960],
    ]);
  });

  test("a new title leaves no line", () => {
    const renamed = { ...first, title: "別の題" };
    expect(entriesOfBooking(renamed, [{ at: moment, before: first, after: renamed }], terms)).toEqual([]);
  });

  test("a move to another station gives back at the one and takes at the other", () => {
    const moved = booking(at("BL08W-XRD"));
    const lines = entriesOfBooking(moved, [{ at: moment, before: first, after: moved }], terms);
    expect(lines.map(({ stationId, minutes }) => [stationId, minutes])).toEqual([
      ["BL02U", 480],
      ["BL08W-XRD", -480],
    ]);
  });

  test("each line names its booking", () => {
    const [line] = entriesOfBooking(first, [], terms);
    expect(line?.cause).toEqual({ kind: "booking", booking: first });
  });
});

const anyBooking: fc.Arbitrary<Booking> = fc
  .record({
    station: fc.constantFrom("BL02U", "BL08W-XRD", "BL09W-A"),
    use: fc.constantFrom("shared" as const, "coalition" as const, "facility" as const, "event" as const),
    state: fc.constantFrom<BookingState>("request", "tentative", "confirmed", "running", "ended", "cancelled"),
    startHour: fc.integer({ min: -4000, max: 8000 }),
    quarters: fc.integer({ min: 1, max: 14 * 96 }),
  })
  .map(({ station, use, state, startHour, quarters }) => {
    const start = (jst("2026-04-01 00:00") + startHour * HOUR_MS) as InstantMs;
    const end = (start + (quarters * HOUR_MS) / 4) as InstantMs;
    return booking({ ...at(station), use, state, start, end });
  });

describe("the ledger", () => {
  test("however a booking was changed, its lines add up to what it takes as it stands", () => {
    fc.assert(
      fc.property(fc.array(anyBooking, { minLength: 1, maxLength: 8 }), (states) => {
        const history: Line[] = states.map((after, index) => ({
          at: moment,
          before: states[index - 1] ?? null,
          after,
        }));
        const last = states.at(-1) ?? booking();
        const sums = groupBy(entriesOfBooking(last, history, terms), cellKey);
        const standing = chargeOf(terms, last);
        for (const [key, lines] of sums) {
          const expected = standing !== null && cellKey(standing) === key ? -standing.minutes : 0;
          expect(sumOf(lines)).toBe(expected);
        }
        expect(standing === null || sums.has(cellKey(standing))).toBe(true);
      }),
      { numRuns: 100, seed: 5 },
    );
  });

  test("the balance of a cell is the sum of all its lines", () => {
    const { offers, terms: published } = nanoterasu().rows;
    fc.assert(
      fc.property(fc.array(anyBooking, { maxLength: 20 }), (rows) => {
        const bookings = rows.map((row, index) => ({ ...row, id: `booking:${index}` as Booking["id"] }));
        const grants = groupBy(grantsOf(offers, published), cellKey);
        const lines = groupBy(
          [...grantsOf(offers, published), ...entriesOfBookings(bookings, new Map(), published)],
          cellKey,
        );
        const usages = usageOf(published, bookings);
        for (const [key, ofCell] of grants) {
          expect(balanceOf(ofCell, usages.get(key)).remaining).toBe(sumOf(lines.get(key) ?? []));
        }
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  test("where nobody gave anything there is no balance, and what is booked is told all the same", () => {
    const nothing = { offered: null, allocated: null, remaining: null, booked: 480, used: 0 };
    expect(balanceOf([], { booked: 480, used: 0 })).toEqual(nothing);
  });
});
