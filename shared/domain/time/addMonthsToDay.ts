import { addDays, type Day } from "#shared/domain/time/day.ts";
import { addMonths, type Month } from "#shared/domain/time/month.ts";

/**
 * The same day so many months later, or earlier: the last of the month where it has no such day (assumption, docs/domain.md).
 * · Example: 2026-03-31, −1 → 2026-02-28; 2028-03-30, −1 → 2028-02-29.
 */
export function addMonthsToDay(day: Day, months: number): Day {
  const month = addMonths(day.slice(0, 7) as Month, months);
  const last = addDays(`${addMonths(month, 1)}-01` as Day, -1);
  const wanted = `${month}-${day.slice(8)}` as Day;
  return wanted < last ? wanted : last;
}
