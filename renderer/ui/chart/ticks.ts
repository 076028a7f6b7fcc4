import { addMonths, monthOf, monthStart } from "#shared/domain/time/month.ts";
import { addDays, dayOf, startOfDay, type Day } from "#shared/domain/time/day.ts";
import { DAY_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";

/** Round numbers from below the least to above the greatest value, about so many. · Example: 3 and 47, 5 → 0, 10, 20, 30, 40, 50. */
export function valueTicks(least: number, most: number, about: number): number[] {
  const span = most > least ? most - least : Math.max(1, Math.abs(most));
  const rough = span / Math.max(1, about);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.floor(least / step);
  const last = Math.max(first + 1, Math.ceil(most / step));
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

export type TimeTick = { readonly at: InstantMs; readonly day: Day; readonly isMonth: boolean };

/** Beginnings of months or days within a stretch of time, no more than some dozen. */
export function timeTicks({ start, end }: Interval): TimeTick[] {
  const days = (end - start) / DAY_MS;
  const ticks: TimeTick[] = [];
  if (days > 62) {
    const step = Math.ceil(days / 30 / 12);
    for (let month = monthOf(start); monthStart(month) < end; month = addMonths(month, step)) {
      if (monthStart(month) >= start) ticks.push({ at: monthStart(month), day: `${month}-01` as Day, isMonth: true });
    }
    return ticks;
  }
  const step = Math.max(1, Math.ceil(days / 10));
  for (let day = dayOf(start); startOfDay(day) < end; day = addDays(day, step)) {
    if (startOfDay(day) >= start) ticks.push({ at: startOfDay(day), day, isMonth: false });
  }
  return ticks;
}
