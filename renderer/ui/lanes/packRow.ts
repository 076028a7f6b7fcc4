import { spanOf, type Axis } from "#renderer/ui/lanes/axis.ts";
import type { LaneBar } from "#renderer/ui/lanes/laneTypes.ts";
import type { BeamtimeUse } from "#shared/domain/beamtime/booking.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";

/** Narrower bars can neither be seen nor hit; neighbours are drawn as one strip, by use where a strip can be told by it. */
export const NARROWEST_BAR_PX = 3;
/** Strips of several uses end here, so that each still leads to a part of the stretch and not to all of it. */
const WIDEST_MIXED_PX = 24;

export type PackedBar = {
  readonly kind: "bar";
  readonly bar: LaneBar;
  readonly x: number;
  readonly width: number;
  /** Sub-row from the top, 0-based, out of `levels`; bars that overlap nothing have the lane's whole height. */
  level: number;
  levels: number;
};

export type PackedStrip = Interval & {
  readonly kind: "strip";
  readonly x: number;
  width: number;
  end: InstantMs;
  count: number;
  use: BeamtimeUse | "mixed";
};

export type Packed = PackedBar | PackedStrip;

/**
 * What to draw for one lane. `bars` by start. Overlapping bars get sub-rows, first free one first;
 * `levels` is the highest number of sub-rows needed anywhere in the row.
 */
export function packRow(bars: readonly LaneBar[], axis: Axis): { items: Packed[]; levels: number } {
  const items: Packed[] = [];
  let strip: PackedStrip | null = null;
  let cluster: PackedBar[] = [];
  let clusterEnd = -Infinity;
  let levels = 1;
  for (const bar of bars) {
    const { x, width } = spanOf(axis, bar);
    // Over a bar it would cover, a narrow one stands in a sub-row like any other.
    if (width < NARROWEST_BAR_PX && bar.start >= clusterEnd) {
      strip = extended(strip, bar, x, width);
      if (items.at(-1) !== strip) items.push(strip);
      continue;
    }
    strip = null;
    if (bar.start >= clusterEnd) {
      levels = Math.max(levels, stack(cluster));
      cluster = [];
    }
    const item: PackedBar = { kind: "bar", bar, x, width: Math.max(width, NARROWEST_BAR_PX), level: 0, levels: 1 };
    cluster.push(item);
    items.push(item);
    clusterEnd = Math.max(clusterEnd, bar.end);
  }
  return { items, levels: Math.max(levels, stack(cluster)) };
}

function extended(strip: PackedStrip | null, bar: LaneBar, x: number, width: number): PackedStrip {
  if (!strip || !goesInto(strip, bar, x))
    return { kind: "strip", x, width: Math.max(2, width), start: bar.start, end: bar.end, count: 1, use: bar.use };
  strip.width = Math.max(strip.width, x + width - strip.x);
  strip.end = Math.max(strip.end, bar.end) as InstantMs;
  strip.count++;
  if (strip.use !== bar.use) strip.use = "mixed";
  return strip;
}

function goesInto(strip: PackedStrip, bar: LaneBar, x: number): boolean {
  if (x - (strip.x + strip.width) > NARROWEST_BAR_PX) return false;
  if (strip.use === "mixed") return strip.width < WIDEST_MIXED_PX;
  // A strip of one use that is too narrow to be told by its colour takes in what follows.
  return strip.use === bar.use || strip.width < NARROWEST_BAR_PX;
}

/** Gives each bar of a run of overlapping ones the first free sub-row; returns how many are used. */
function stack(cluster: readonly PackedBar[]): number {
  const ends: number[] = [];
  for (const item of cluster) {
    const free = ends.findIndex((end) => end <= item.bar.start);
    item.level = free < 0 ? ends.length : free;
    ends[item.level] = item.bar.end;
  }
  for (const item of cluster) item.levels = ends.length;
  return Math.max(1, ends.length);
}
