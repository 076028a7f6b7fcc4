import type { Term } from "#shared/domain/facility/facility.ts";
import type { Day } from "#shared/domain/time/day.ts";

/** The term whose days hold the day; undefined between terms, as in September 2026. */
export function termAt(terms: readonly Term[], day: Day): Term | undefined {
  return terms.find((term) => term.from <= day && day < term.to);
}
