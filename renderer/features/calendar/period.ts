// Which stretch of time a view shows, and where "previous" and "next" lead. Pure: no clock.
import type { CalendarView } from "#renderer/features/calendar/calendarView.ts";
import type { LaneZoom } from "#renderer/ui/lanes/laneTypes.ts";
import type { Term } from "#shared/domain/facility/facility.ts";
import { addDays, parseDay, startOfDay, type Day } from "#shared/domain/time/day.ts";
import { DAY_MS, type Interval } from "#shared/domain/time/instant.ts";
import { mondayOf } from "#shared/domain/time/mondayOf.ts";

/** Days [from, to) of the facility. */
export type Period = { readonly from: Day; readonly to: Day };

/** How a period is chosen: a view (with its zoom for the lanes) around a day. */
export type Look = { readonly view: CalendarView; readonly zoom: LaneZoom; readonly anchor: Day };

/**
 * The days a look shows. Weeks begin on Monday; a month is the calendar month; a term is the one that holds the day, or the
 * nearest one (half a year from the first of the month where there are no terms).
 */
export function periodOf(look: Look, terms: readonly Term[]): Period {
  const { anchor } = look;
  switch (spanOf(look)) {
    case "day":
      return days(anchor, 1);
    case "3-days":
      return days(anchor, 3);
    case "week":
      return days(mondayOf(anchor), 7);
    case "2-weeks":
      return days(mondayOf(anchor), 14);
    case "month":
      return { from: firstOfMonth(anchor, 0), to: firstOfMonth(anchor, 1) };
    case "term":
      return termAround(anchor, terms) ?? { from: firstOfMonth(anchor, 0), to: firstOfMonth(anchor, 6) };
  }
}

/** The anchor of the period before (−1) or after (+1). A month keeps to its first day, a term to its first. */
export function stepAnchor(look: Look, terms: readonly Term[], step: -1 | 1): Day {
  const period = periodOf(look, terms);
  const span = spanOf(look);
  if (span === "month") return firstOfMonth(period.from, step);
  if (span === "term") return neighbourTerm(period, terms, step) ?? firstOfMonth(period.from, 6 * step);
  return addDays(look.anchor, step * dayCount(period));
}

/** The first day of the term before (−1) or after (+1) the one around a day. */
export function stepTerm(day: Day, terms: readonly Term[], step: -1 | 1): Day {
  const look: Look = { view: "lanes", zoom: "term", anchor: day };
  return stepAnchor({ ...look, anchor: periodOf(look, terms).from }, terms, step);
}

/** In order of time: the term around a day with the two before and the three after it, as far as there are any. */
export function termsNear(day: Day, terms: readonly Term[]): readonly Term[] {
  const inOrder = terms.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const at = inOrder.findIndex(({ id }) => id === termAround(day, terms)?.id);
  return inOrder.slice(Math.max(0, at - 2), at + 4);
}

export function intervalOf(period: Period): Interval {
  return { start: startOfDay(period.from), end: startOfDay(period.to) };
}

export function dayCount(period: Period): number {
  return Math.round((startOfDay(period.to) - startOfDay(period.from)) / DAY_MS);
}

/** The first day of the month of a day, `months` later. · Example: 2026-11-22, 2 → 2027-01-01. */
export function firstOfMonth(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const text = `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}-01`;
  return parseDay(text) ?? day;
}

/** The term that holds the day, or else the one whose edge is nearest. */
export function termAround(day: Day, terms: readonly Term[]): Term | undefined {
  const distance = (term: Term): number => {
    if (term.from <= day && day < term.to) return 0;
    if (day < term.from) return startOfDay(term.from) - startOfDay(day);
    // `to` is the first day after it, a day away: where the next term begins there, that one holds the day.
    return startOfDay(day) - startOfDay(term.to) + DAY_MS;
  };
  return terms.toSorted((a, b) => distance(a) - distance(b))[0];
}

function spanOf(look: Look): LaneZoom {
  if (look.view === "lanes" || look.view === "table") return look.zoom;
  if (look.view === "list") return "month";
  return look.view;
}

function neighbourTerm(period: Period, terms: readonly Term[], step: -1 | 1): Day | undefined {
  const inOrder = terms.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  if (step === 1) return inOrder.find((term) => term.from >= period.to)?.from;
  return inOrder.findLast((term) => term.to <= period.from)?.from;
}

function days(from: Day, count: number): Period {
  return { from, to: addDays(from, count) };
}
