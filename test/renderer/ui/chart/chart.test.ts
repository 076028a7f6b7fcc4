import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { thinned } from "#renderer/ui/chart/thin.ts";
import { timeTicks, valueTicks } from "#renderer/ui/chart/ticks.ts";
import { atWallClock, type Day } from "#shared/domain/time/day.ts";

const shown = { start: 0, end: 100_000 };
const many = fc
  .array(fc.integer({ min: -1000, max: 1000 }), { minLength: 200, maxLength: 2000 })
  .map((values) => values.map((value, at) => ({ at: (at * shown.end) / values.length, value })));

describe("a long history in few pixels", () => {
  test("keeps of each column the first, the least, the greatest and the last, in order, and no more", () => {
    fc.assert(
      fc.property(many, fc.integer({ min: 1, max: 40 }), (points, columns) => {
        const kept = thinned(points, shown, columns);
        expect(kept.length).toBeLessThanOrEqual(4 * columns + 4);
        expect(kept.map(({ at }) => at)).toEqual(kept.map(({ at }) => at).toSorted((a, b) => a - b));
        for (let column = 0; column < columns; column += 1) {
          const within = (all: typeof points) =>
            all.filter(({ at }) => Math.floor(at / (shown.end / columns)) === column).map(({ value }) => value);
          const [all, left] = [within(points), within(kept)];
          expect([Math.min(...left), Math.max(...left)]).toEqual([Math.min(...all), Math.max(...all)]);
        }
      }),
      { seed: 21, numRuns: 50 },
    );
  });

  test("keeps where a meter began anew", () => {
    const points = Array.from({ length: 500 }, (_, at) => ({ at: at * 200, value: at, breaks: at === 250 }));
    expect(thinned(points, shown, 5).filter((point) => "breaks" in point && point.breaks)).toHaveLength(1);
  });
});

describe("the scale of a chart", () => {
  test("is of round numbers around the values", () => {
    expect(valueTicks(3, 47, 5)).toEqual([0, 10, 20, 30, 40, 50]);
    expect(valueTicks(0.2, 0.7, 5)).toEqual([0.2, 0.3, 0.4, 0.5, 0.6, 0.7]);
    expect(valueTicks(62, 62, 5).length).toBeGreaterThan(1);
  });

  test("names days where few are shown and months where many are", () => {
    const from = (start: string, end: string) =>
      timeTicks({ start: atWallClock(start as Day, 0), end: atWallClock(end as Day, 0) }).map(({ day }) => day);
    expect(from("2026-11-20", "2026-11-25").length).toBe(5);
    expect(from("2026-01-15", "2026-12-01")).toContain("2026-11-01");
    expect(from("2024-01-01", "2026-01-01").length).toBeLessThan(16);
  });
});
