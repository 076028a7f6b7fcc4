import type { LaneZoom } from "#renderer/ui/lanes/laneTypes.ts";
import { addDays, type Day } from "#shared/domain/time/day.ts";

/** From the nearest to the furthest. */
export const ZOOMS = ["day", "3-days", "week", "2-weeks", "month", "term"] as const satisfies readonly LaneZoom[];

/** One step nearer (`by` 1) or further (−1) around a day; the same zoom where there is none beyond. */
export function zoomAround(zoom: LaneZoom, day: Day, by: 1 | -1): { readonly zoom: LaneZoom; readonly anchor: Day } {
  const next = ZOOMS[ZOOMS.indexOf(zoom) - by] ?? zoom;
  // Three days begin with the anchor: the day in question stands in the middle.
  return { zoom: next, anchor: next === "3-days" && zoom !== next ? addDays(day, -1) : day };
}
