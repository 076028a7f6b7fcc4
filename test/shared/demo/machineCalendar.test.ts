import { describe, expect, test } from "vitest";
import { machineCalendar } from "#shared/demo/machineCalendar.ts";
import { DEMO_SCHEME } from "#shared/demo/demoTerms.ts";
import { atWallClock, type Day } from "#shared/domain/time/day.ts";
import { contains } from "#shared/domain/time/instant.ts";
import { isWholeShifts } from "#shared/domain/time/shifts.ts";

const calendar = machineCalendar("2017-04-01" as Day, "2027-04-01" as Day);

describe("the machine's calendar of the demo, over ten years", () => {
  test("never does two things at once", () => {
    const clashes = calendar.filter((period, index) => period.start < (calendar[index - 1]?.end ?? 0));
    expect(clashes).toEqual([]);
  });

  test("changes with the shifts", () => {
    expect(calendar.filter((period) => !isWholeShifts(period, DEMO_SCHEME))).toEqual([]);
  });

  test("rests at New Year and in the summer of every year", () => {
    for (let year = 2017; year <= 2026; year += 1) {
      const at = (day: string, kind: string) => {
        const noon = atWallClock(`${year}-${day}` as Day, 12);
        return calendar.some((period) => period.kind === kind && contains(period, { start: noon, end: noon }));
      };
      expect([year, at("12-31", "designated-holiday"), at("08-20", "shutdown")]).toEqual([year, true, true]);
    }
  });
});
