import type { Interval, InstantMs } from "#shared/domain/time/instant.ts";
import { MINUTE_MS } from "#shared/domain/split/chargeOf.ts";
import { startOfDay, wallClock, type Day } from "#shared/domain/time/day.ts";

/** A fiscal year 年度 by the year it begins in: 2026 is April 2026 to March 2027. */
export function fiscalYearOf(at: InstantMs): number {
  const { day } = wallClock(at);
  return Number(day.slice(0, 4)) - (day.slice(5, 7) < "04" ? 1 : 0);
}

/** 200 h for each unit and fiscal year, or the hours a member was given otherwise (a group's 2 h, a city's 2,000 h). */
export const HOURS_PER_UNIT = 200;

/** Hours of one booking in one fiscal year: within the member's hours and beyond them. Minutes. */
export type ChargedUse<Use extends Interval> = {
  readonly use: Use;
  readonly fiscalYear: number;
  readonly within: number;
  readonly beyond: number;
};

/**
 * Every booking of a member split where its hours of the fiscal year are used up, to the minute. In order of use: who begins first is
 * charged first. A booking over the night to 1 April belongs to both years, each with its part. Nothing is carried over (assumption).
 * · Source: docs/domain.md (seed A). · Example: 200 h, 196 h used, 8 h more → 4 h within and 4 h beyond.
 */
export function chargeUses<Use extends Interval>(
  uses: readonly Use[],
  minutesOfYear: (fiscalYear: number) => number,
): ChargedUse<Use>[] {
  const used = new Map<number, number>();
  return uses
    .toSorted((a, b) => a.start - b.start)
    .flatMap((use) =>
      partsByYear(use).map(({ fiscalYear, minutes }): ChargedUse<Use> => {
        const before = used.get(fiscalYear) ?? 0;
        const within = Math.max(0, Math.min(minutes, minutesOfYear(fiscalYear) - before));
        used.set(fiscalYear, before + minutes);
        return { use, fiscalYear, within, beyond: minutes - within };
      }),
    );
}

function partsByYear({ start, end }: Interval): { readonly fiscalYear: number; readonly minutes: number }[] {
  const parts: { fiscalYear: number; minutes: number }[] = [];
  let from: number = start;
  while (from < end) {
    const fiscalYear = fiscalYearOf(from as InstantMs);
    const to = Math.min(end, startOfDay(`${fiscalYear + 1}-04-01` as Day));
    parts.push({ fiscalYear, minutes: Math.round((to - from) / MINUTE_MS) });
    from = to;
  }
  return parts;
}
