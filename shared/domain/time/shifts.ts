import type { ShiftScheme } from "#shared/domain/facility/facility.ts";
import { addDays, atWallClock, dayOf, type Day } from "#shared/domain/time/day.ts";
import { HOUR_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";

/** One shift. It belongs to the day it starts, also where it ends on the next. `index` counts from 0 within that day. */
export type Shift = Interval & { readonly day: Day; readonly index: number };

/** Shifts that begin on one day. As many as fit into 24 hours; what is left before the next day's first belongs to none. */
export function shiftsOfDay(day: Day, scheme: ShiftScheme): Shift[] {
  const first = atWallClock(day, scheme.startHour);
  return Array.from({ length: Math.floor(24 / scheme.lengthHours) }, (_, index) => {
    const start = (first + index * scheme.lengthHours * HOUR_MS) as InstantMs;
    return { day, index, start, end: (start + scheme.lengthHours * HOUR_MS) as InstantMs };
  });
}

/**
 * Every shift that shares at least one instant with the interval, in order; those at its ends may reach beyond it.
 * None for an empty interval. · Example: 8 h from 10:00, 12:00–20:00 → 10–18 and 18–02.
 */
export function shiftsIn(interval: Interval, scheme: ShiftScheme): Shift[] {
  const shifts: Shift[] = [];
  if (!(interval.start < interval.end)) return shifts;
  const last = dayOf(interval.end);
  for (let day = addDays(dayOf(interval.start), -1); day <= last; day = addDays(day, 1)) {
    for (const shift of shiftsOfDay(day, scheme)) {
      if (shift.start < interval.end && interval.start < shift.end) shifts.push(shift);
    }
  }
  return shifts;
}

/** The shift in which an instant lies, undefined between shifts. · Example: 02:00 → 02–10 of the day before, its third. */
export function shiftAt(instant: InstantMs, scheme: ShiftScheme): Shift | undefined {
  return shiftsIn({ start: instant, end: (instant + 1) as InstantMs }, scheme)[0];
}

/** True if the interval begins with a shift and ends with a shift, the same or a later one. */
export function isWholeShifts(interval: Interval, scheme: ShiftScheme): boolean {
  const shifts = shiftsIn(interval, scheme);
  return shifts.length > 0 && shifts[0]?.start === interval.start && shifts.at(-1)?.end === interval.end;
}
