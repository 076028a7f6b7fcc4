import type { BeamtimeUse } from "#shared/domain/beamtime/booking.ts";
import { nearestTerm } from "#shared/domain/beamtime/termOf.ts";
import type { ShiftScheme, Term } from "#shared/domain/facility/facility.ts";
import { addDays, dayOf } from "#shared/domain/time/day.ts";
import { HOUR_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";
import { shiftsOfDay } from "#shared/domain/time/shifts.ts";

export const QUARTER_HOUR_MS = HOUR_MS / 4;

/** The times at which bookings of one use may start and end. */
export type TimeGrid = {
  /** Starts and ends on the grid nearest to the given ones, at least one step long; of two equally near the earlier. */
  nearest(interval: Interval): Interval;
  /** The first time at or after `instant` at which a booking may start. */
  nextStart(instant: InstantMs): InstantMs;
};

/** Is the interval already where the grid would put it? */
export function isOnGrid(grid: TimeGrid, interval: Interval): boolean {
  const { start, end } = grid.nearest(interval);
  return start === interval.start && end === interval.end;
}

/**
 * Whole steps of an hour or less, from the full hour. Facility time is a whole number of hours from UTC, so full hours of the
 * facility are full hours of UTC.
 */
export function stepGrid(stepMs: number): TimeGrid {
  const round = (instant: number) => Math.ceil(instant / stepMs - 0.5) * stepMs;
  return {
    nearest({ start, end }) {
      const from = round(start);
      return { start: from as InstantMs, end: Math.max(round(end), from + stepMs) as InstantMs };
    },
    nextStart: (instant) => (Math.ceil(instant / stepMs) * stepMs) as InstantMs,
  };
}

/**
 * Whole shifts of a scheme. As many shifts a day as fit into 24 hours; what is left over before the next day's first shift
 * belongs to none.
 * · Example: 8 h from 10:00, 11:00–19:30 → 10:00–18:00; 10:00–10:20 → 10:00–18:00.
 */
export function shiftGrid(scheme: ShiftScheme): TimeGrid {
  const length = scheme.lengthHours * HOUR_MS;
  const nearest = (start: InstantMs, end: InstantMs) => {
    const from = closest(startsAround(scheme, start), start);
    const ends = startsAround(scheme, end).map((shift) => shift + length);
    const to = closest(ends, end);
    return { start: from as InstantMs, end: Math.max(to, from + length) as InstantMs };
  };
  return {
    nearest: ({ start, end }) => nearest(start, end),
    nextStart: (instant) => (startsAround(scheme, instant).find((start) => start >= instant) ?? instant) as InstantMs,
  };
}

/**
 * Shared use in whole shifts of its term, coalition use in whole hours, anything else in quarters of an hour.
 * Shared use outside every term keeps to the shifts of the nearest one; where no term is known, to quarters of an hour.
 * · Source: domain.md 2.1; quarters of an hour are an assumption.
 */
export function gridFor(use: BeamtimeUse, terms: readonly Term[], interval: Interval): TimeGrid {
  if (use === "coalition") return stepGrid(HOUR_MS);
  const term = use === "shared" ? nearestTerm(terms, interval) : undefined;
  return term === undefined ? stepGrid(QUARTER_HOUR_MS) : shiftGrid(term.shifts);
}

/** Shift starts of the two days before, the day itself and the two after, in order. */
function startsAround(scheme: ShiftScheme, instant: InstantMs): number[] {
  const day = dayOf(instant);
  return [-2, -1, 0, 1, 2].flatMap((offset) => shiftsOfDay(addDays(day, offset), scheme).map(({ start }) => start));
}

function closest(candidates: readonly number[], wanted: number): number {
  let best = wanted;
  let shortest = Infinity;
  for (const candidate of candidates) {
    const distance = Math.abs(candidate - wanted);
    if (distance < shortest) [best, shortest] = [candidate, distance];
  }
  return best;
}
