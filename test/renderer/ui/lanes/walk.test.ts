import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LaneIndex } from "#renderer/ui/lanes/laneIndex.ts";
import type { LaneFocus } from "#renderer/ui/lanes/laneTypes.ts";
import { standAt, stepAlong, type Ground, type Stand } from "#renderer/ui/lanes/walk.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { laneBar, someBars } from "#test/renderer/ui/lanes/laneBars.ts";

const ground = (index: LaneIndex): Ground => ({
  index,
  visible: { start: 0 as InstantMs, end: 600 as InstantMs },
  grid: { originMs: 0, stepMs: 24 },
});

function standOf(index: LaneIndex, focus: LaneFocus): Stand {
  if (focus.kind === "cell") return { ...focus, id: null };
  const bar = index.get(focus.id);
  if (!bar) throw new Error("walked to a bar that is not there");
  return { ...bar, id: bar.id };
}

function walkAll(index: LaneIndex, from: LaneFocus, by: 1 | -1): LaneFocus[] {
  const steps = [from];
  for (let i = 0; i < 200; i++) {
    const last = steps.at(-1) ?? from;
    const next = stepAlong(ground(index), standOf(index, last), by);
    if (JSON.stringify(next) === JSON.stringify(last)) return steps;
    steps.push(next);
  }
  throw new Error("walks in a circle");
}

describe("walking along a lane with the arrow keys", () => {
  test("reaches every bar from left to right and from right to left, and ends at the edges", () => {
    fc.assert(
      fc.property(someBars, (bars) => {
        const lane = bars.filter(({ laneId }) => laneId === "A");
        const index = new LaneIndex(lane);
        const ids = (steps: readonly LaneFocus[]) =>
          new Set(steps.flatMap((step) => (step.kind === "bar" ? [step.id] : [])));
        const right = walkAll(index, standAt(ground(index), "A", 0), 1);
        expect(ids(right).size).toBe(lane.length);
        expect(ids(walkAll(index, right.at(-1) ?? { kind: "bar", id: "" }, -1)).size).toBe(lane.length);
      }),
      { seed: 20_261_122, numRuns: 300 },
    );
  });

  test("a free place between two bookings has only the time that is free", () => {
    const index = new LaneIndex([laneBar("before", 0, 10), laneBar("after", 40, 60)]);
    expect(stepAlong(ground(index), standOf(index, { kind: "bar", id: "before" }), 1)).toEqual({
      kind: "cell",
      laneId: "BL02U",
      start: 10,
      end: 24,
    });
  });
});
