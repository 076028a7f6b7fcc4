import { byPlace, type Place } from "#shared/domain/helium/flows.ts";
import type { HeliumDeviceId } from "#shared/domain/helium/fields.ts";
import type { HeliumEntry, HeliumFact, LiquidFact } from "#shared/domain/helium/heliumEntry.ts";
import { inOrder } from "#shared/domain/helium/inOrder.ts";
import { book, emptyLedger, loanOf, placeOf } from "#shared/domain/helium/ledger.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/** A vessel that is out at an instant: since when, with how much, and what it holds by the log. Tenths of a litre. */
export type Loan = { readonly issue: LiquidFact; readonly held: number };

/** A place at an instant, in tenths of a litre. */
export type PlaceStock = {
  readonly place: Place;
  /** By the log: sums of entries. */
  readonly held: number;
  /** The last count; `difference`: counted minus what the log said then. Never smoothed. */
  readonly survey: { readonly entry: LiquidFact; readonly difference: number } | null;
  readonly loans: readonly Loan[];
  /** The last level that was read of each vessel there. */
  readonly levels: readonly LiquidFact[];
};

/** What every place holds at an instant, by name, the store last. `entries`: as for a balance (balance.ts). */
export function stockOf(entries: readonly HeliumEntry[], at: InstantMs): PlaceStock[] {
  const ledger = emptyLedger();
  /** The last issue of each loan, and which of them are out. */
  const issues = new Map<string, LiquidFact>();
  const out = new Set<string>();
  const levels = new Map<HeliumDeviceId, LiquidFact>();
  const surveys = new Map<Place, LiquidFact>();
  for (const one of inOrder(entries)) {
    if (one.when > at) break;
    book(ledger, one);
    const { entry, sign } = one;
    if (entry.kind === "issue" && sign === 1) issues.set(keyOf(entry), entry);
    if (entry.kind === "issue" || entry.kind === "return") {
      // A return that is taken back: the loan goes on.
      if ((entry.kind === "issue") === (sign === 1)) out.add(keyOf(entry));
      else out.delete(keyOf(entry));
    }
    if (entry.kind === "survey") keep(surveys, placeOf(entry), entry, sign);
    if (entry.kind === "level-reading" && entry.deviceId !== undefined) keep(levels, entry.deviceId, entry, sign);
  }
  const places = new Set<Place>([...ledger.stock.keys(), ...surveys.keys(), ...[...levels.values()].map(placeOf)]);
  return [...places].toSorted(byPlace).map((place) => {
    const survey = surveys.get(place);
    return {
      place,
      held: ledger.stock.get(place) ?? 0,
      survey: survey === undefined ? null : { entry: survey, difference: ledger.putRight.get(survey.id) ?? 0 },
      loans: [...out]
        .map((key) => issues.get(key))
        .filter((issue) => issue !== undefined)
        .filter((issue) => placeOf(issue) === place)
        .map((issue) => ({
          issue,
          held: issue.stationId === null ? 0 : (ledger.out.get(issue.stationId)?.get(loanOf(issue)) ?? 0),
        })),
      levels: [...levels.values()].filter((level) => placeOf(level) === place),
    };
  });
}

function keyOf(entry: HeliumFact): string {
  return `${placeOf(entry)} ${loanOf(entry)}`;
}

function keep<Key>(last: Map<Key, LiquidFact>, key: Key, entry: LiquidFact, sign: 1 | -1): void {
  if (sign === 1) last.set(key, entry);
  else if (last.get(key)?.id === entry.id) last.delete(key);
}
