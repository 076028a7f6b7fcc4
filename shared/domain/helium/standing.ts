import type { HeliumEntry, HeliumFact } from "#shared/domain/helium/heliumEntry.ts";

/** Facts that nobody took back, by the time of their reading. */
export function standing(entries: readonly HeliumEntry[]): HeliumFact[] {
  const gone = new Set(entries.flatMap((entry) => (entry.kind === "reversal" ? [entry.reversed.id as string] : [])));
  const facts = entries.flatMap((entry) => (entry.kind === "reversal" || gone.has(entry.id) ? [] : [entry]));
  return facts.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
