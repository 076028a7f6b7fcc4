import type { CalendarState } from "#renderer/features/calendar/calendarState.ts";
import type { Look } from "#renderer/features/calendar/period.ts";

/** What the screen shows; while pages are looked at, the days that are on them. */
export function lookOf({ view, zoom, anchor, panel }: Pick<CalendarState, "view" | "zoom" | "anchor" | "panel">): Look {
  return panel.kind === "print" ? { view: "lanes", zoom: panel.wishes.span, anchor } : { view, zoom, anchor };
}
