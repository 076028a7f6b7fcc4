import type { LaneZoom, SnapAsk } from "#renderer/ui/lanes/laneTypes.ts";
import type { BeamtimeUse } from "#shared/domain/beamtime/booking.ts";
import type { ShiftScheme } from "#shared/domain/facility/facility.ts";
import { ZONE_OFFSET_MS } from "#shared/domain/time/day.ts";
import { HOUR_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";

/** Lines every `stepMs` from `originMs` on, in both directions. */
export type SnapGrid = { readonly originMs: number; readonly stepMs: number };

const QUARTER_MS = HOUR_MS / 4;
const SHIFT_ZOOMS: readonly LaneZoom[] = ["week", "2-weeks", "month", "term"];

/**
 * The grid for a use at a zoom: whole shifts for shared use from a week on, else hours; 15 minutes while Alt is held.
 * Example: shared, week, shifts of 8 h from 10:00 → lines at 10:00, 18:00 and 02:00 JST.
 */
export function gridFor(use: BeamtimeUse, zoom: LaneZoom, fine: boolean, shifts: ShiftScheme): SnapGrid {
  if (fine) return { originMs: 0, stepMs: QUARTER_MS };
  if (use !== "shared" || !SHIFT_ZOOMS.includes(zoom)) return { originMs: 0, stepMs: HOUR_MS };
  return { originMs: shifts.startHour * HOUR_MS - ZONE_OFFSET_MS, stepMs: shifts.lengthHours * HOUR_MS };
}

/**
 * The asked place on the grid. A moved bar keeps its length and starts on the nearest line; a held end goes to the nearest
 * line and leaves at least one step; a new bar covers every step it touches.
 */
export function snapToGrid(ask: Pick<SnapAsk, "start" | "end" | "grip">, grid: SnapGrid): Interval {
  const near = (at: number) => grid.originMs + Math.round((at - grid.originMs) / grid.stepMs) * grid.stepMs;
  const below = (at: number) => grid.originMs + Math.floor((at - grid.originMs) / grid.stepMs) * grid.stepMs;
  const { start, end, grip } = ask;
  switch (grip) {
    case "move":
      return interval(near(start), near(start) + (end - start));
    case "start":
      return interval(Math.min(near(start), end - Math.min(grid.stepMs, end - below(end - 1))), end);
    case "end":
      return interval(start, Math.max(near(end), below(start) + grid.stepMs));
    case "create":
      return interval(below(start), Math.max(below(end - 1), below(start)) + grid.stepMs);
  }
}

function interval(start: number, end: number): Interval {
  return { start: start as InstantMs, end: end as InstantMs };
}
