import { spanOf, type Axis } from "#renderer/ui/lanes/axis.ts";
import type { LaneIndex } from "#renderer/ui/lanes/laneIndex.ts";
import type { Lane, LaneBar } from "#renderer/ui/lanes/laneTypes.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";

/** Bookings of a folded group that stand close together, drawn as one. */
export type FoldRun = Interval & {
  readonly x: number;
  readonly width: number;
  readonly count: number;
  /** How much of the group is taken, 0 to 1, in columns of COLUMN_PX from the left. */
  readonly shares: readonly number[];
};

/** Narrower gaps between bookings are not told apart in a folded group. */
const NARROWEST_GAP_PX = 6;
export const COLUMN_PX = 6;

/** The bars under a heading in a stretch of time, by start. */
export function barsUnder(index: LaneIndex, heading: Lane, interval: Interval): LaneBar[] {
  const bars = (heading.heading?.members ?? []).flatMap((id) => index.between(id, interval));
  return bars.sort((a, b) => a.start - b.start);
}

/** What is going on in a folded group of so many lanes. `bars` by start, of all its lanes. */
export function foldRuns(bars: readonly LaneBar[], lanes: number, axis: Axis): FoldRun[] {
  const runs: LaneBar[][] = [];
  let end = -Infinity;
  for (const bar of bars) {
    const { x, width } = spanOf(axis, bar);
    if (x - end > NARROWEST_GAP_PX) runs.push([]);
    runs.at(-1)?.push(bar);
    end = Math.max(end, x + width);
  }
  return runs.map((run) => runOf(run, lanes, axis));
}

function runOf(bars: readonly LaneBar[], lanes: number, axis: Axis): FoldRun {
  const start = Math.min(...bars.map((bar) => bar.start)) as InstantMs;
  const end = Math.max(...bars.map((bar) => bar.end)) as InstantMs;
  const { x, width } = spanOf(axis, { start, end });
  const taken = Array.from({ length: Math.max(1, Math.ceil(width / COLUMN_PX)) }, () => 0);
  for (const bar of bars) {
    const span = spanOf(axis, bar);
    const last = Math.min(taken.length, Math.ceil((span.x + span.width - x) / COLUMN_PX));
    for (let at = Math.max(0, Math.floor((span.x - x) / COLUMN_PX)); at < last; at++) {
      const left = Math.max(span.x, x + at * COLUMN_PX);
      const right = Math.min(span.x + span.width, x + (at + 1) * COLUMN_PX);
      taken[at] = (taken[at] ?? 0) + (right - left) / COLUMN_PX;
    }
  }
  const shares = taken.map((share) => Math.min(1, share / Math.max(1, lanes)));
  return { start, end, x, width: Math.max(3, width), count: bars.length, shares };
}
