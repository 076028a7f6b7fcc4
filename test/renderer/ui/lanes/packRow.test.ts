import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NARROWEST_BAR_PX, packRow } from "#renderer/ui/lanes/packRow.ts";
import { laneAt, laneHeight, subRow } from "#renderer/ui/lanes/rowHeights.ts";
import { overlaps, type InstantMs } from "#shared/domain/time/instant.ts";
import { laneBar, someBars } from "#test/renderer/ui/lanes/laneBars.ts";

const axis = (end: number, widthPx: number) => ({ start: 0 as InstantMs, end: end as InstantMs, widthPx });

describe("bars of one lane", () => {
  test("that overlap never share a sub-row, and no more sub-rows are used than bars overlap at once", () => {
    fc.assert(
      fc.property(someBars, (bars) => {
        const lane = bars.filter(({ laneId }) => laneId === "A").sort((a, b) => a.start - b.start);
        const { items, levels } = packRow(lane, axis(600, 6000));
        const drawn = items.flatMap((item) => (item.kind === "bar" ? [item] : []));
        expect(drawn).toHaveLength(lane.length);
        const together = drawn.flatMap((a) =>
          drawn.filter((b) => a !== b && overlaps(a.bar, b.bar)).map((b) => [a, b] as const),
        );
        expect(together.filter(([a, b]) => a.level === b.level || a.levels !== b.levels)).toEqual([]);
        const busiest = Math.max(
          1,
          ...lane.map(({ start }) => lane.filter((bar) => bar.start <= start && bar.end > start).length),
        );
        expect(levels).toBe(busiest);
      }),
      { seed: 20_261_122, numRuns: 300 },
    );
  });

  test("that only touch stand in one row with the lane's whole height", () => {
    const { items, levels } = packRow([laneBar("a", 10, 18), laneBar("b", 18, 26)], axis(48, 480));
    expect([levels, items.map((item) => item.kind === "bar" && item.levels)]).toEqual([1, [1, 1]]);
  });

  test("that are too narrow to hit are drawn as one strip with their number", () => {
    const bars = Array.from({ length: 12 }, (_, i) => laneBar(`b${i}`, i * 8, i * 8 + 8));
    const { items } = packRow(bars, axis(960, 240));
    expect(8 * (240 / 960)).toBeLessThan(NARROWEST_BAR_PX);
    expect(items).toMatchObject([{ kind: "strip", count: 12, x: 0, width: 24, start: 0, end: 96 }]);
  });
});

describe("bars too narrow to hit, of several uses", () => {
  const uses = ["shared", "coalition"] as const;
  const turns = (of: (i: number) => (typeof uses)[number] | undefined) =>
    Array.from({ length: 60 }, (_, i) => ({ ...laneBar(`b${i}`, i * 8, i * 8 + 8), use: of(i) ?? "shared" }));

  test("that take turns are strips of all of them, none so wide that it leads to the whole stretch", () => {
    const { items } = packRow(
      turns((i) => uses[i % 2]),
      axis(960, 240),
    );
    expect(items.map(({ width }) => width)).toEqual([24, 24, 24, 24, 24]);
    expect(items).toMatchObject(Array.from({ length: 5 }, () => ({ kind: "strip", use: "mixed", count: 12 })));
  });

  test("that follow each other in runs are strips of one use each", () => {
    const { items } = packRow(
      turns((i) => uses[Math.floor(i / 30)]),
      axis(960, 240),
    );
    expect(items).toMatchObject(uses.map((use) => ({ kind: "strip", use, count: 30 })));
  });
});

describe("a bar too narrow to hit", () => {
  test("that overlaps a wide one stands in a sub-row of its own, wide enough to be seen, and covers nothing", () => {
    const { items, levels } = packRow([laneBar("wide", 0, 400), laneBar("narrow", 200, 204)], axis(960, 240));
    expect(levels).toBe(2);
    expect(items).toMatchObject([
      { kind: "bar", level: 0 },
      { kind: "bar", level: 1, width: NARROWEST_BAR_PX },
    ]);
  });
});

describe("the height of a lane", () => {
  test("is the density's, and grows only where sub-rows would not hold a line of text", () => {
    expect([laneHeight(36, 1), laneHeight(48, 2), laneHeight(28, 2)]).toEqual([36, 48, 48]);
  });

  test("holds all sub-rows without overlap", () => {
    for (const levels of [1, 2, 3, 4]) {
      const height = laneHeight(28, levels);
      const boxes = Array.from({ length: levels }, (_, level) => subRow(height, level, levels));
      boxes.forEach((box, i) => expect(box.top + box.height).toBeLessThanOrEqual((boxes[i + 1]?.top ?? height) + 1e-9));
    }
  });

  test("tells the lane under the pointer, and that there is none outside", () => {
    const tops = [0, 36, 84, 120];
    expect([-1, 0, 35.9, 36, 83, 84, 119, 120].map((y) => laneAt(tops, y))).toEqual([-1, 0, 0, 1, 1, 2, 2, -1]);
  });
});
