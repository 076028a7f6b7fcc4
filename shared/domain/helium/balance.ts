import { byPlace, noFlows, suppliedOf, type Flow, type Flows, type Place } from "#shared/domain/helium/flows.ts";
import type { HeliumEntry } from "#shared/domain/helium/heliumEntry.ts";
import { inOrder } from "#shared/domain/helium/inOrder.ts";
import { book, emptyLedger } from "#shared/domain/helium/ledger.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";

/** One place, or all of them, in a stretch of time; tenths of a litre of liquid. */
export type BalanceLine = {
  readonly place: Place | "all";
  readonly flows: Readonly<Flows>;
  /** Null where the log that was read does not tell: at the store, before its first survey. */
  readonly stockStart: number | null;
  readonly stockEnd: number | null;
  readonly stockChange: number;
  /** In from elsewhere, less what went on. */
  readonly supplied: number;
  readonly recovered: number;
  /** supplied − change of stock − recovered. Shown as it is, also below zero. */
  readonly lost: number;
  /** recovered ÷ (supplied − change of stock): ISSP, Hiroshima (docs/helium.md, P72, P77). Null where that is nothing or less. */
  readonly rateFromStock: number | null;
  /** recovered ÷ supplied, by the meters alone (P78). The two never agree exactly. */
  readonly rateFromMeters: number | null;
};

export type Balance = { readonly lines: readonly BalanceLine[]; readonly total: BalanceLine };

/**
 * The balance of every place that the entries speak of, by name, the store last. `entries`: in any order, from LONGEST_LOAN_MS before the
 * interval at least; what counts behind its end is left out. `isWhole`: they are the log from its first day, so the store's stock is known too.
 * · Example: 100 L out, 40 filled, 58 back, gas of 30 L by the meter → supplied 42, recovered 30, lost 12, rate 30/42.
 */
export function balanceOf(
  entries: readonly HeliumEntry[],
  { start, end }: Interval,
  { isWhole }: { readonly isWhole: boolean },
): Balance {
  const ledger = emptyLedger();
  const booked = inOrder(entries);
  let stockStart: ReadonlyMap<Place, number> | undefined;
  for (const one of booked) {
    if (one.when >= end) break;
    if (stockStart === undefined && one.when >= start) stockStart = begin();
    book(ledger, one);
  }
  stockStart ??= begin();
  const known = (place: Place) => isWhole || place !== "store" || ledger.counted.has("store");
  const lines = [...new Set<Place>([...ledger.stock.keys(), ...ledger.flows.keys()])].toSorted(byPlace).map((place) => {
    const [first, last] = [stockStart.get(place) ?? 0, ledger.stock.get(place) ?? 0];
    const stocks = known(place) ? { stockStart: first, stockEnd: last } : { stockStart: null, stockEnd: null };
    const flows = ledger.flows.get(place) ?? noFlows();
    return { place, ...stocks, ...ratesOf(flows, last - first) };
  });
  return { lines: lines.filter(hasSomething), total: totalOf(lines) };

  function begin(): ReadonlyMap<Place, number> {
    ledger.flows.clear();
    return new Map(ledger.stock);
  }
}

/** Stock of every place at an instant, by the log. */
export function stockAt(entries: readonly HeliumEntry[], at: InstantMs): ReadonlyMap<Place, number> {
  const ledger = emptyLedger();
  for (const one of inOrder(entries)) {
    if (one.when > at) break;
    book(ledger, one);
  }
  return ledger.stock;
}

function ratesOf(flows: Flows, stockChange: number) {
  const supplied = suppliedOf(flows);
  const { recovered } = flows;
  const rate = (of: number) => (of > 0 ? recovered / of : null);
  return {
    flows,
    stockChange,
    supplied,
    recovered,
    lost: supplied - stockChange - recovered,
    rateFromStock: rate(supplied - stockChange),
    rateFromMeters: rate(supplied),
  };
}

/**
 * All places together: what goes from one to another is on both sides and so in neither. Gas is what the meters of the stations say; the
 * store's own meter measures the same gas once more, and stands in where there is no other.
 */
function totalOf(lines: readonly BalanceLine[]): BalanceLine {
  const flows = noFlows();
  for (const line of lines) {
    for (const flow of Object.keys(flows) as Flow[]) flows[flow] += line.flows[flow];
  }
  const atStations = lines.filter(({ place }) => place !== "store").reduce((sum, line) => sum + line.recovered, 0);
  if (atStations !== 0) flows.recovered = atStations;
  const sum = (of: (line: BalanceLine) => number | null) =>
    lines.reduce<number | null>((total, line) => {
      const value = of(line);
      return total === null || value === null ? null : total + value;
    }, 0);
  const stocks = { stockStart: sum((line) => line.stockStart), stockEnd: sum((line) => line.stockEnd) };
  return { place: "all", ...stocks, ...ratesOf(flows, sum((line) => line.stockChange) ?? 0) };
}

function hasSomething({ flows, stockStart, stockEnd }: BalanceLine): boolean {
  return (stockStart ?? 0) !== 0 || (stockEnd ?? 0) !== 0 || Object.values(flows).some((value) => value !== 0);
}
