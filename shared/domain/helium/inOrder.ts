import type { HeliumEntry, HeliumFact } from "#shared/domain/helium/heliumEntry.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/** When an entry counts: at the time of its reading, unless that month was closed before it came (docs/adr/0042). */
export function bookedAt(entry: Pick<HeliumEntry, "at" | "countedAt">): InstantMs {
  return entry.countedAt ?? entry.at;
}

/** One entry, or the same taken back (`sign` −1), and when it counts. */
export type Booked = { readonly entry: HeliumFact; readonly sign: 1 | -1; readonly when: InstantMs };

/**
 * What counts, in the order in which it counts, whatever the order in which it arrived. An entry and its reversal of the same time are as
 * if neither had been; a reversal that counts later takes the entry back then.
 */
export function inOrder(entries: readonly HeliumEntry[]): Booked[] {
  const gone = new Set<string>();
  for (const entry of entries) {
    if (entry.kind === "reversal" && bookedAt(entry) === bookedAt(entry.reversed)) gone.add(entry.reversed.id);
  }
  const booked: Booked[] = [];
  let isSorted = true;
  for (const entry of entries) {
    const fact = entry.kind === "reversal" ? entry.reversed : entry;
    if (gone.has(fact.id)) continue;
    const next: Booked = { entry: fact, sign: entry.kind === "reversal" ? -1 : 1, when: bookedAt(entry) };
    const last = booked.at(-1);
    isSorted &&= last === undefined || last.when < next.when || compare(last, next) < 0;
    booked.push(next);
  }
  return isSorted ? booked : booked.sort(compare);
}

/** What is taken back is taken back before anything else is said. */
function compare(a: Booked, b: Booked): number {
  return a.when - b.when || a.sign - b.sign || a.entry.at - b.entry.at || (a.entry.id < b.entry.id ? -1 : 1);
}
