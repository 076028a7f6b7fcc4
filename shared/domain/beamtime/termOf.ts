import type { Term } from "#shared/domain/facility/facility.ts";
import { startOfDay } from "#shared/domain/time/day.ts";
import { contains, HOUR_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";

/**
 * The time a term covers: from 00:00 JST of its first day to the end of its last day's last shift.
 * A shift that crosses midnight belongs to the day it starts, so with shifts from 10:00 a term to 31 August ends on
 * 1 September at 10:00. Assumption: the night before the first day's first shift belongs to the term as well, so two terms
 * that follow each other both cover those hours. · Source: domain.md 2.1.
 */
export function spanOf(term: Term): Interval {
  return {
    start: startOfDay(term.from),
    end: (startOfDay(term.to) + term.shifts.startHour * HOUR_MS) as InstantMs,
  };
}

/** The term that covers all of the interval; the later one where two do. */
export function termOf(terms: readonly Term[], interval: Interval): Term | undefined {
  let found: Term | undefined;
  for (const term of terms) {
    if (contains(spanOf(term), interval) && (found === undefined || found.from < term.from)) found = term;
  }
  return found;
}

/** The term that the interval lies in, or else the one that begins or ends nearest to it; undefined if there are no terms. */
export function nearestTerm(terms: readonly Term[], interval: Interval): Term | undefined {
  const inside = termOf(terms, interval);
  if (inside !== undefined) return inside;
  let found: Term | undefined;
  let shortest = Infinity;
  for (const term of terms) {
    const span = spanOf(term);
    const gap = Math.max(span.start - interval.start, interval.end - span.end, 0);
    if (gap < shortest) [found, shortest] = [term, gap];
  }
  return found;
}

/** The term and those next to it: of some hours two terms are asked, of no hours more. Cheaper for many bookings than all of them. */
export function termsAround(terms: readonly Term[], { from, to }: Term): Term[] {
  return terms.filter((one) => one.from <= to && from <= one.to);
}
