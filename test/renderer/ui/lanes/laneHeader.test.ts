import { describe, expect, test } from "vitest";
import { laneWords } from "#renderer/features/calendar/laneWords.ts";
import { headerOf } from "#renderer/ui/lanes/laneHeader.ts";
import { stepAnchor, visibleDays } from "#renderer/ui/lanes/laneZoom.ts";
import type { LaneZoom } from "#renderer/ui/lanes/laneTypes.ts";
import type { Day } from "#shared/domain/time/day.ts";

const day = (text: string) => text as Day;
const term = { from: day("2026-09-01"), to: day("2027-03-01") };
const header = (zoom: LaneZoom) =>
  headerOf({
    zoom,
    ...visibleDays(zoom, day("2026-11-25"), term),
    shifts: { startHour: 10, lengthHours: 8 },
    words: laneWords("ja"),
    dayTone: () => ({ tone: "work", mark: "", name: "" }),
  });

describe("what a zoom shows around Wednesday 25 November 2026", () => {
  test.each([
    ["day", "2026-11-25", "2026-11-26"],
    ["3-days", "2026-11-25", "2026-11-28"],
    ["week", "2026-11-23", "2026-11-30"],
    ["2-weeks", "2026-11-23", "2026-12-07"],
    ["month", "2026-11-01", "2026-12-01"],
    ["term", "2026-09-01", "2027-03-01"],
  ] as const)("%s: from %s to before %s", (zoom, from, to) => {
    expect(visibleDays(zoom, day("2026-11-25"), term)).toEqual({ from, to });
  });

  test("going on and back again from a month's first day returns to it, over the turn of the year too", () => {
    expect(stepAnchor("month", day("2026-12-01"), 1)).toBe("2027-01-01");
    expect(stepAnchor("month", day("2027-01-01"), -1)).toBe("2026-12-01");
  });
});

describe("the lines over the lanes", () => {
  test("name days and shift starts in a week", () => {
    const { upper, lower, shiftLines } = header("week");
    expect(upper.map(({ text }) => text).slice(0, 2)).toEqual(["11/23(月)", "11/24(火)"]);
    expect(lower.map(({ text }) => text).slice(0, 4)).toEqual(["02", "10", "18", "02"]);
    expect(shiftLines).toHaveLength(21);
  });

  test("name the month once, and each day with its weekday", () => {
    const { upper, lower } = header("month");
    expect(upper.map(({ text }) => text)).toEqual(["2026年11月"]);
    expect(lower.map(({ text, small }) => text + small).slice(20, 24)).toEqual(["21土", "22日", "23月", "24火"]);
  });

  test("cut no month short and leave no gap", () => {
    for (const zoom of ["day", "week", "month", "term"] as const) {
      const { upper, days } = header(zoom);
      expect([upper[0]?.start, upper.at(-1)?.end]).toEqual([days[0]?.start, days.at(-1)?.end]);
      upper.slice(1).forEach((cell, i) => expect(cell.start).toBe(upper[i]?.end));
    }
  });
});
