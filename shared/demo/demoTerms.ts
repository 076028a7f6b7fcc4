import type { Term, TermId } from "#shared/domain/facility/facility.ts";
import { termAt } from "#shared/domain/facility/termAt.ts";
import type { Day } from "#shared/domain/time/day.ts";

/** Shifts from 10:00, eight hours: the assumption of docs/domain.md. */
export const DEMO_SCHEME = { startHour: 10, lengthHours: 8 };

/**
 * The term of `today`, or the next one where today lies between two, and the terms before it: `count` in all, earliest first.
 * Terms that are known are taken as they are; the others are invented: A from April to August, B from October to March.
 */
export function demoTerms(known: readonly Term[], today: Day, count: number): Term[] {
  const thisYear = Number(today.slice(0, 4));
  const all = new Map<TermId, Term>();
  for (let year = thisYear - Math.ceil(count / 2) - 1; year <= thisYear + 1; year += 1) {
    for (const term of [invented(year, "A"), invented(year, "B")]) all.set(term.id, term);
  }
  for (const term of known) all.set(term.id, term);
  const terms = withoutOverlaps([...all.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1)));
  const current = termAt(terms, today) ?? terms.find((term) => today < term.from);
  const last = current === undefined ? terms.length - 1 : terms.indexOf(current);
  return terms.slice(Math.max(0, last - count + 1), last + 1);
}

function invented(year: number, half: "A" | "B"): Term {
  const [from, to] = half === "A" ? [`${year}-04-01`, `${year}-09-01`] : [`${year}-10-01`, `${year + 1}-04-01`];
  return { id: `${year}${half}` as TermId, from: from as Day, to: to as Day, shifts: DEMO_SCHEME, assumed: true };
}

/** 2025A began in March: an invented 2024B ends where it begins. */
function withoutOverlaps(terms: readonly Term[]): Term[] {
  return terms.map((term, index) => {
    const next = terms[index + 1];
    return next !== undefined && next.from < term.to ? { ...term, to: next.from } : term;
  });
}
