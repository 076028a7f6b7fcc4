import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closingOf, nextRoundFor, roundAt, type BookingRound } from "#shared/domain/coalition/bookingRound.ts";
import { chargeUses, fiscalYearOf } from "#shared/domain/coalition/hourAccount.ts";
import type { MemberClassId } from "#shared/domain/coalition/memberClass.ts";
import { addMonthsToDay } from "#shared/domain/time/addMonthsToDay.ts";
import { addDays, type Day } from "#shared/domain/time/day.ts";
import { HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";
import { jst, span } from "#test/shared/domain/beamtime/sampleFacility.ts";

const [platinum, gold, specialGold] = ["platinum", "gold", "special-gold"] as unknown as MemberClassId[];
// Source: seed B, 中間報告 (docs/domain.md): a month before for all, 7 days before for platinum and special gold, 2 days before for all.
const round = (id: string, eligible: BookingRound["eligible"], months: number, days: number): BookingRound => ({
  id,
  name: { ja: id, en: id },
  eligible,
  closes: { months, days, hour: 24 },
});
const rounds = [
  round("first", null, 1, 0),
  round("second", [platinum, specialGold] as MemberClassId[], 0, 7),
  round("third", null, 0, 2),
];
const use = jst("2026-12-01 10:00");
const idAt = (at: string) => roundAt(rounds, use, jst(at))?.id;

describe("the three rounds of booking, for use on 1 December 2026", () => {
  test.each([
    ["2026-10-05 09:00", "first"],
    ["2026-11-01 23:59", "first"],
    ["2026-11-02 00:00", "second"],
    ["2026-11-24 23:59", "second"],
    ["2026-11-25 00:00", "third"],
    ["2026-11-29 23:59", "third"],
    ["2026-11-30 00:00", undefined],
  ])("at %s: %s", (at, id) => expect(idAt(at)).toBe(id));

  test("a gold member who comes in the second round is told when the third one opens", () => {
    const asked = { use, at: jst("2026-11-10 12:00") };
    expect(nextRoundFor(rounds, gold as MemberClassId, asked)).toMatchObject({
      round: { id: "third" },
      opens: jst("2026-11-25 00:00"),
    });
    expect(nextRoundFor(rounds, platinum as MemberClassId, asked)?.opens).toBe(asked.at);
    expect(nextRoundFor(rounds, gold as MemberClassId, { use, at: jst("2026-11-30 00:00") })).toBeUndefined();
  });

  test("a month before the 31st of March is the last of February", () => {
    const [first] = rounds;
    expect(first && closingOf(first, jst("2026-03-31 10:00"))).toBe(jst("2026-03-01 00:00"));
    expect(first && closingOf(first, jst("2028-03-31 10:00"))).toBe(jst("2028-03-01 00:00"));
  });

  test("rounds close one after the other, whatever the day of use", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
        const at = jst(`${addDays("2024-01-01" as Day, days)} 10:00`);
        const closings = rounds.map((one) => closingOf(one, at));
        expect(closings).toEqual(closings.toSorted((a, b) => a - b));
        expect((closings.at(-1) ?? at) < at).toBe(true);
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});

describe("months at their ends", () => {
  test.each([
    ["2026-03-31", -1, "2026-02-28"],
    ["2028-03-30", -1, "2028-02-29"],
    ["2026-12-01", -1, "2026-11-01"],
    ["2026-01-31", -1, "2025-12-31"],
    ["2026-07-31", 36, "2029-07-31"],
  ])("%s and %d months → %s", (day, months, expected) => {
    expect(addMonthsToDay(day as Day, months)).toBe(expected);
  });
});

describe("a member's hours of a fiscal year", () => {
  test("200 hours, 196 used, 8 more: 4 within and 4 beyond", () => {
    const before = { start: jst("2026-04-01 10:00"), end: jst("2026-04-09 14:00") };
    const more = span("2026-05-01 10:00", "2026-05-01 18:00");
    const [, charged] = chargeUses([more, before], () => 200 * 60);
    expect(charged).toEqual({ use: more, fiscalYear: 2026, within: 240, beyond: 240 });
  });

  test("the night to 1 April belongs to both years", () => {
    const night = span("2027-03-31 18:00", "2027-04-01 02:00");
    expect(chargeUses([night], () => 60).map(({ fiscalYear, within, beyond }) => [fiscalYear, within, beyond])).toEqual(
      [
        [2026, 60, 300],
        [2027, 60, 60],
      ],
    );
    expect(fiscalYearOf(jst("2027-03-31 23:59"))).toBe(2026);
  });

  test("however bookings lie, no minute is lost or invented, and no year gives more than it has", () => {
    const any = fc.record({ hour: fc.integer({ min: 0, max: 17_000 }), length: fc.integer({ min: 1, max: 300 }) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), fc.integer({ min: 0, max: 4000 }), (all, hours) => {
        const uses = all.map(({ hour, length }) => {
          const start = (jst("2026-01-10 00:00") + hour * HOUR_MS) as InstantMs;
          return { start, end: (start + length * HOUR_MS) as InstantMs };
        });
        const charged = chargeUses(uses, () => hours * 60);
        const sum = charged.reduce((total, { within, beyond }) => total + within + beyond, 0);
        expect(sum).toBe(uses.reduce((total, { start, end }) => total + (end - start) / 60_000, 0));
        for (const year of new Set(charged.map(({ fiscalYear }) => fiscalYear))) {
          const within = charged.filter((one) => one.fiscalYear === year).reduce((total, one) => total + one.within, 0);
          expect(within).toBeLessThanOrEqual(hours * 60);
        }
      }),
      { numRuns: 100, seed: 5 },
    );
  });
});
