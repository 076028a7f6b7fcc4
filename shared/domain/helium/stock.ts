import { byPlace, type Place } from "#shared/domain/helium/flows.ts";
import type { HeliumDeviceId } from "#shared/domain/helium/fields.ts";
import type { HeliumEntry, HeliumFact, LiquidFact } from "#shared/domain/helium/heliumEntry.ts";
import { inOrder } from "#shared/domain/helium/inOrder.ts";
import { book, emptyLedger, loanOf, placeOf, type Ledger } from "#shared/domain/helium/ledger.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/** A vessel that is out at an instant: since when, with how much, and what it holds by the log. Tenths of a litre. */
export type Loan = { readonly issue: LiquidFact; readonly held: number };

export type Level = { readonly entry: LiquidFact; readonly heldThen: number | null };

/** A place at an instant, in tenths of a litre. */
export type PlaceStock = {
  readonly place: Place;
  /** By the log: sums of entries. */
  readonly held: number;
  /** The last count; `difference`: counted minus what the log said then. Never smoothed. */
  readonly survey: { readonly entry: LiquidFact; readonly difference: number } | null;
  readonly loans: readonly Loan[];
  /** The last level that was read of each vessel there, and what it held by the log then; null where the log does not tell. */
  readonly levels: readonly Level[];
};

/** What every place holds at an instant, by name, the store last. `entries`: as for a balance (balance.ts). */
export function stockOf(entries: readonly HeliumEntry[], at: InstantMs): PlaceStock[] {
  const ledger = emptyLedger();
  /** The last issue of each loan, and which of them are out. */
  const issues = new Map<string, LiquidFact>();
  const out = new Set<string>();
  const levels = new Map<HeliumDeviceId, Level>();
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
    if (entry.deviceId === undefined) continue;
    // What was read out there says nothing of a vessel that is back.
    if (entry.kind === "return") levels.delete(entry.deviceId);
    if (entry.kind !== "level-reading") continue;
    if (sign === 1) levels.set(entry.deviceId, { entry, heldThen: heldBy(ledger, entry) });
    else if (levels.get(entry.deviceId)?.entry.id === entry.id) levels.delete(entry.deviceId);
  }
  const read = [...levels.values()];
  const places = new Set<Place>([
    ...ledger.stock.keys(),
    ...surveys.keys(),
    ...read.map(({ entry }) => placeOf(entry)),
  ]);
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
        .map((issue) => ({ issue, held: heldBy(ledger, issue) ?? 0 })),
      levels: read.filter(({ entry }) => placeOf(entry) === place),
    };
  });
}

function keyOf(entry: HeliumFact): string {
  return `${placeOf(entry)} ${loanOf(entry)}`;
}

function keep(last: Map<Place, LiquidFact>, place: Place, entry: LiquidFact, sign: 1 | -1): void {
  if (sign === 1) last.set(place, entry);
  else if (last.get(place)?.id === entry.id) last.delete(place);
}

/** What the vessel of an entry holds by the log; null where it is on no loan. */
function heldBy(ledger: Ledger, entry: LiquidFact): number | null {
  return entry.stationId === null ? null : (ledger.out.get(entry.stationId)?.get(loanOf(entry)) ?? null);
}
