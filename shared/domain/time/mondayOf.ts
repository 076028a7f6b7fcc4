import { addDays, weekdayOf, type Day } from "#shared/domain/time/day.ts";

/** Monday of the week of the day: weeks begin on Monday here. · Example: 2026-11-22 (Sunday) → 2026-11-16. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}
