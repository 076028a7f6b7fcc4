import type { LaneIndex } from "#renderer/ui/lanes/laneIndex.ts";
import type { LaneBar, LaneFocus, Place } from "#renderer/ui/lanes/laneTypes.ts";
import type { SnapGrid } from "#renderer/ui/lanes/snapping.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";

/** What the keyboard walks on: the bars of the visible stretch and, between them, empty cells of the grid. */
export type Ground = { readonly index: LaneIndex; readonly visible: Interval; readonly grid: SnapGrid };

/** Where the walker stands; `id` of the bar, or null on an empty cell. */
export type Stand = Place & { readonly id: string | null };

/** The bar that covers or begins in the cell at `at`, else the empty cell. `at` is kept within the visible stretch. */
export function standAt(ground: Ground, laneId: string, at: number): LaneFocus {
  const { visible, index } = ground;
  const inside = Math.max(visible.start, Math.min(at, visible.end - 1)) as InstantMs;
  const cell = emptyCell(ground, laneId, inside);
  const there = index.between(laneId, { start: inside, end: cell.end })[0];
  return there ? { kind: "bar", id: there.id } : cell;
}

/** The next stop to the right (`by` 1) or left (`by` −1): each bar in the order of their starts, and the gaps between. */
export function stepAlong(ground: Ground, from: Stand, by: 1 | -1): LaneFocus {
  const bars = ground.index.between(from.laneId, ground.visible);
  const here =
    from.id === null
      ? bars.findIndex((bar) => bar.start >= from.start) - 0.5
      : bars.findIndex((bar) => bar.id === from.id);
  const at = from.id === null && here < -1 ? bars.length - 0.5 : here;
  const before = bars.slice(0, Math.max(0, Math.ceil(at)));
  if (by < 0) return back(ground, from, before);
  const reach = Math.max(from.end, ...before.map((bar) => bar.end));
  const next = bars[Math.floor(at) + 1];
  if (next && next.start < reach) return { kind: "bar", id: next.id };
  return reach >= ground.visible.end ? stay(from) : standAt(ground, from.laneId, reach);
}

function back(ground: Ground, from: Stand, before: readonly LaneBar[]): LaneFocus {
  const reach = Math.max(...before.map((bar) => bar.end));
  const last = before.at(-1);
  if (last && reach >= from.start) return { kind: "bar", id: last.id };
  if (from.start <= ground.visible.start) return stay(from);
  const cell = emptyCell(ground, from.laneId, (from.start - 1) as InstantMs);
  if (last && last.start >= cell.start) return { kind: "bar", id: last.id };
  return { ...cell, end: Math.min(cell.end, from.start) as InstantMs };
}

function stay({ id, laneId, start, end }: Stand): LaneFocus {
  return id === null ? { kind: "cell", laneId, start, end } : { kind: "bar", id };
}

/** The cell of the grid that holds `at`, without what bars before and after take of it. */
function emptyCell({ index, visible, grid }: Ground, laneId: string, at: InstantMs): { kind: "cell" } & Place {
  const line = grid.originMs + Math.floor((at - grid.originMs) / grid.stepMs) * grid.stepMs;
  const start = Math.max(line, visible.start) as InstantMs;
  const end = Math.min(line + grid.stepMs, visible.end) as InstantMs;
  const taken = index.between(laneId, { start, end: Math.max(at, start) as InstantMs }).map((bar) => bar.end);
  return { kind: "cell", laneId, start: Math.min(Math.max(start, ...taken), at) as InstantMs, end };
}
