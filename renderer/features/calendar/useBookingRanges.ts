import { useEffect, useState } from "react";
import { RangeShelf, rangeKey, readRange, type RangeRows } from "#renderer/features/calendar/bookingRanges.ts";
import { dayCount, periodOf, stepAnchor, type Look, type Period } from "#renderer/features/calendar/period.ts";
import { useFirstRange } from "#renderer/features/calendar/useFirstRange.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import { useLive } from "#renderer/data/useLive.ts";
import type { Term } from "#shared/domain/facility/facility.ts";

/**
 * What lies in the period on screen, kept up to date by the database; undefined until it was read once.
 * Once a person has begun to leaf, the neighbours are read while nothing else is to be done, so that the next page shows at once.
 */
export function useBookingRanges(
  db: DataDeps["db"],
  look: Look,
  terms: readonly Term[],
): { readonly period: Period; readonly rows: RangeRows | undefined; readonly shelf: RangeShelf } {
  const firstRange = useFirstRange();
  const [shelf] = useState(() => new RangeShelf(firstRange));
  const period = periodOf(look, terms);
  const key = rangeKey(period);
  const [first] = useState(key);
  const live = useLive(() => readRange(db, period), [db, key], firstRange?.key === key ? firstRange : undefined);
  const rows = live?.key === key ? live : shelf.get(period);
  useEffect(() => {
    if (live?.key !== key) return undefined;
    shelf.keep(live);
    // Most people open the program, look at now and stay: reading ahead for them would cost memory and nothing else.
    if (key === first) return undefined;
    const idle = requestIdleCallback(() => readNeighbours(db, { shelf, look, terms }));
    return () => cancelIdleCallback(idle);
    // The look is its period here: another anchor in the same month reads nothing new.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [db, shelf, live, key, first]);
  return { period, rows, shelf };
}

async function readNeighbours(
  db: DataDeps["db"],
  { shelf, look, terms }: { readonly shelf: RangeShelf; readonly look: Look; readonly terms: readonly Term[] },
): Promise<void> {
  for (const step of [1, -1] as const) {
    const period = periodOf({ ...look, anchor: stepAnchor(look, terms, step) }, terms);
    await shelf.readAhead(db, period, dayCount(period)).catch(() => undefined);
  }
}
