import type { LaneZoom } from "#renderer/ui/lanes/laneTypes.ts";
import { addDays, weekdayOf, type Day } from "#shared/domain/time/day.ts";
import { DAY_MS, HOUR_MS } from "#shared/domain/time/instant.ts";

/** What a zoom shows. `cellMs` = step of the keyboard's cell; null = one shift of the scheme. */
export type ZoomSpec = {
  /** Whole days shown; `month` and `term` follow the calendar instead. */
  readonly span: { readonly days: number } | "month" | "term";
  /** The first day is a Monday. */
  readonly fromMonday: boolean;
  readonly cellMs: number | null;
  readonly shiftLines: boolean;
};

export const laneZooms: Readonly<Record<LaneZoom, ZoomSpec>> = {
  day: { span: { days: 1 }, fromMonday: false, cellMs: HOUR_MS, shiftLines: true },
  "3-days": { span: { days: 3 }, fromMonday: false, cellMs: null, shiftLines: true },
  week: { span: { days: 7 }, fromMonday: true, cellMs: null, shiftLines: true },
  "2-weeks": { span: { days: 14 }, fromMonday: true, cellMs: null, shiftLines: true },
  month: { span: "month", fromMonday: false, cellMs: DAY_MS, shiftLines: false },
  term: { span: "term", fromMonday: false, cellMs: 7 * DAY_MS, shiftLines: false },
};

/** Days shown at the zoom around `anchor`, half-open. `term` is the term (or half-year) that holds the anchor. */
export function visibleDays(
  zoom: LaneZoom,
  anchor: Day,
  term: { readonly from: Day; readonly to: Day },
): { from: Day; to: Day } {
  const { span, fromMonday } = laneZooms[zoom];
  if (span === "term") return { from: term.from, to: term.to };
  if (span === "month") return { from: firstOfMonth(anchor, 0), to: firstOfMonth(anchor, 1) };
  const from = fromMonday ? addDays(anchor, -((weekdayOf(anchor) + 6) % 7)) : anchor;
  return { from, to: addDays(from, span.days) };
}

/** The anchor one stretch further (`by` 1) or back (`by` −1). A term's neighbours are the caller's to find. */
export function stepAnchor(zoom: LaneZoom, anchor: Day, by: 1 | -1): Day {
  const { span } = laneZooms[zoom];
  if (span === "month") return firstOfMonth(anchor, by);
  if (span === "term") return firstOfMonth(anchor, by * 6);
  return addDays(anchor, by * span.days);
}

function firstOfMonth(day: Day, monthsOn: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + monthsOn;
  const year = String(Math.floor(months / 12)).padStart(4, "0");
  return `${year}-${String((months % 12) + 1).padStart(2, "0")}-01` as Day;
}
