import { describe, expect, test } from "vitest";
import { foldRuns } from "#renderer/ui/lanes/foldRuns.ts";
import { laneBar } from "#test/renderer/ui/lanes/laneBars.ts";
import { DAY_MS, type InstantMs } from "#shared/domain/time/instant.ts";

const axis = { start: 0 as InstantMs, end: (10 * DAY_MS) as InstantMs, widthPx: 600 };

describe("what is going on in a folded group", () => {
  test("bookings that touch or overlap are one run with their number, a free day makes two", () => {
    const runs = foldRuns(
      [laneBar("a", 0, 1 * DAY_MS), laneBar("b", 0.5 * DAY_MS, 2 * DAY_MS), laneBar("c", 3 * DAY_MS, 4 * DAY_MS)],
      3,
      axis,
    );
    expect(runs.map(({ x, width, count }) => ({ x, width, count }))).toEqual([
      { x: 0, width: 120, count: 2 },
      { x: 180, width: 60, count: 1 },
    ]);
  });

  test("two of three stations taken is darker than one of three", () => {
    const [run] = foldRuns([laneBar("a", 0, 2 * DAY_MS), laneBar("b", 1 * DAY_MS, 2 * DAY_MS)], 3, axis);
    expect(run?.shares.at(0)).toBeCloseTo(1 / 3);
    expect(run?.shares.at(-1)).toBeCloseTo(2 / 3);
  });
});
