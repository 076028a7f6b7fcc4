import type { Look } from "#renderer/features/calendar/period.ts";
import type { Day } from "#shared/domain/time/day.ts";

/** What shows the first time the calendar is opened. */
export const FIRST_LOOK = { view: "lanes", zoom: "month" } as const satisfies Partial<Look>;

/** Where the calendar opens. Without React: it is asked before the script of the screens has come (renderer/opening.ts). */
export function openingLook(today: Day, memory: Partial<Look>): Look {
  const { view, zoom, anchor } = { ...FIRST_LOOK, anchor: today, ...memory };
  return { view, zoom, anchor };
}
