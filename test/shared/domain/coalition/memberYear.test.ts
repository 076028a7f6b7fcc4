import { describe, expect, test } from "vitest";
import { memberYear } from "#shared/domain/coalition/memberYear.ts";
import { minutesOfYear } from "#shared/domain/coalition/hoursOfYear.ts";
import { member, onRightOf } from "#test/shared/domain/coalition/sampleCoalition.ts";
import { booking, span } from "#test/shared/domain/beamtime/sampleFacility.ts";

const company = member("a", "gold");
const other = member("b", "gold");
const on = (start: string, end: string, who = company) => booking({ ...span(start, end), ...onRightOf(who) });
const hours = (minutes: number) => minutes / 60;

describe("a member's account of a fiscal year", () => {
  test("200 h, exhausted in the middle of a booking: the rest of it is beyond", () => {
    const long = on("2026-04-01 10:00", "2026-04-09 14:00");
    const crossing = on("2026-05-01 10:00", "2026-05-01 18:00");
    const year = memberYear(company, [crossing, long], 2026);
    expect([year.granted, year.within, year.beyond, year.left].map(hours)).toEqual([200, 200, 4, 0]);
    expect(year.lines.map((line) => [line.use.id, hours(line.within), hours(line.beyond)])).toEqual([
      [long.id, 196, 0],
      [crossing.id, 4, 4],
    ]);
  });

  test("counts neither what is cancelled, nor another member's, nor another year's", () => {
    const cancelled = { ...on("2026-06-01 10:00", "2026-06-01 18:00"), state: "cancelled" as const };
    const others = [
      cancelled,
      on("2026-06-02 10:00", "2026-06-02 18:00", other),
      on("2025-06-01 10:00", "2025-06-01 18:00"),
    ];
    expect(memberYear(company, others, 2026)).toMatchObject({ within: 0, beyond: 0, lines: [] });
  });

  test("is open from joining for ten fiscal years; a group's hours stand in place of units", () => {
    const { share } = member("c", "general", 3);
    expect([2021, 2022, 2031, 2032].map((year) => hours(minutesOfYear(share, year)))).toEqual([0, 600, 600, 0]);
    const ofGroup = share && { ...share, units: 0, hoursPerYear: 2 };
    expect(hours(minutesOfYear(ofGroup, 2026))).toBe(2);
    expect(minutesOfYear(undefined, 2026)).toBe(0);
  });
});
