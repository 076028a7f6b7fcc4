import { noFlows, type Flow, type Flows, type Place } from "#shared/domain/helium/flows.ts";
import { liquidOf } from "#shared/domain/helium/gas.ts";
import type { HeliumFact, LiquidFact } from "#shared/domain/helium/heliumEntry.ts";
import type { Booked } from "#shared/domain/helium/inOrder.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";

/**
 * The running state of the log. Litres only ever move: what leaves a place enters another or one of the flows, so
 * stock = deliveries − what is gone ± what surveys found, at every instant and in every order of arrival.
 */
export type Ledger = {
  readonly flows: Map<Place, Flows>;
  /** What vessels at a place hold, by the log. */
  readonly stock: Map<Place, number>;
  /** Vessels that are out: station → vessel (or booking) → what they hold by the log. */
  readonly out: Map<StationId, Map<string, number>>;
  /** The last reading of each meter, and what it added. */
  readonly meters: Map<string, { readonly id: string; readonly litres: number; readonly before: number | null }>;
  /** Places whose stock was counted. */
  readonly counted: Set<Place>;
  /** What closing a loan, or a survey, put right: needed to take it back. */
  readonly putRight: Map<string, number>;
};

export function emptyLedger(): Ledger {
  return {
    flows: new Map(),
    stock: new Map(),
    out: new Map(),
    meters: new Map(),
    counted: new Set(),
    putRight: new Map(),
  };
}

/** Puts one entry into the ledger, or takes it out again. */
export function book(ledger: Ledger, { entry, sign }: Booked): void {
  switch (entry.kind) {
    case "gas-meter":
      return bookMeter(ledger, entry, sign);
    case "survey":
      return bookSurvey(ledger, entry, sign);
    case "return":
      return bookReturn(ledger, entry, sign);
    case "purity":
    case "recovery-line":
    case "oxygen":
    case "missing-reading":
    case "need":
    case "order":
    case "level-reading":
      return undefined;
    default:
      return bookLiquid(ledger, entry, sign);
  }
}

export function placeOf({ stationId }: Pick<HeliumFact, "stationId">): Place {
  return stationId ?? "store";
}

/** Which loan of its station an entry belongs to: the vessel's, else the booking's, else the only one. */
export function loanOf({ deviceId, bookingId }: HeliumFact): string {
  return deviceId ?? bookingId ?? "";
}

const GOES: Partial<Record<HeliumFact["kind"], Flow>> = {
  transfer: "used",
  "boil-off": "boiledOff",
  "cool-down": "cooledDown",
  venting: "vented",
};

function bookLiquid(ledger: Ledger, entry: LiquidFact, sign: 1 | -1): void {
  const amount = sign * entry.decilitres;
  const place = placeOf(entry);
  const goes = GOES[entry.kind];
  if (entry.kind === "quench") return flow(ledger, place, "quenched", amount);
  if (goes !== undefined) {
    flow(ledger, place, goes, amount);
    return stock(ledger, entry, entry.stationId, -amount);
  }
  if (entry.kind === "delivery") {
    flow(ledger, place, "delivered", amount);
    return stock(ledger, entry, entry.stationId, amount);
  }
  if (entry.kind === "issue") {
    flow(ledger, place, "issued", amount);
    flow(ledger, "store", "issued", -amount);
    stock(ledger, entry, entry.stationId, amount);
    return stock(ledger, entry, null, -amount);
  }
  if (entry.kind !== "move") return undefined;
  flow(ledger, place, "movedOut", amount);
  flow(ledger, entry.toStationId ?? "store", "movedIn", amount);
  stock(ledger, entry, entry.stationId, -amount);
  return stock(ledger, entry, entry.toStationId, amount);
}

/** The loan ends: what should have been left and did not come back has evaporated out there. */
function bookReturn(ledger: Ledger, entry: LiquidFact, sign: 1 | -1): void {
  const place = placeOf(entry);
  const amount = sign * entry.decilitres;
  const left = sign === 1 ? heldOut(ledger, entry) - entry.decilitres : -(ledger.putRight.get(entry.id) ?? 0);
  if (sign === 1) ledger.putRight.set(entry.id, left);
  flow(ledger, place, "returned", amount);
  flow(ledger, "store", "returned", -amount);
  flow(ledger, place, "evaporatedOut", left);
  stock(ledger, entry, entry.stationId, -amount - left);
  stock(ledger, entry, null, amount);
}

/** The place holds what was counted. The difference has a column of its own and is smoothed into nothing. */
function bookSurvey(ledger: Ledger, entry: LiquidFact, sign: 1 | -1): void {
  const place = placeOf(entry);
  const found = sign === 1 ? entry.decilitres - (ledger.stock.get(place) ?? 0) : -(ledger.putRight.get(entry.id) ?? 0);
  if (sign === 1) ledger.putRight.set(entry.id, found);
  flow(ledger, place, "surveyDifference", found);
  ledger.counted.add(place);
  add(ledger.stock, place, found);
}

/** A meter counts from its last reading on; where it began anew, from what it began with. The first reading ever is only a beginning. */
function bookMeter(ledger: Ledger, entry: Extract<HeliumFact, { kind: "gas-meter" }>, sign: 1 | -1): void {
  const key = entry.deviceId ?? placeOf(entry);
  const last = ledger.meters.get(key);
  const { reference, litres } = entry.gas;
  if (sign === 1) {
    const before = entry.restart?.fromLitres ?? last?.litres ?? null;
    ledger.meters.set(key, { id: entry.id, litres, before });
    if (before !== null) flow(ledger, placeOf(entry), "recovered", liquidOf(litres - before, reference));
    return;
  }
  // A reading that others followed has no weight any more: theirs counts from it and takes up what it said too much.
  if (last?.id !== entry.id || last.before === null) return;
  flow(ledger, placeOf(entry), "recovered", -liquidOf(litres - last.before, reference));
  ledger.meters.set(key, { id: "", litres: last.before, before: null });
}

function stock(ledger: Ledger, entry: HeliumFact, at: StationId | null, amount: number): void {
  add(ledger.stock, at ?? "store", amount);
  if (at !== null) add(loansAt(ledger, at), loanOf(entry), amount);
}

function loansAt(ledger: Ledger, at: StationId): Map<string, number> {
  const known = ledger.out.get(at);
  if (known !== undefined) return known;
  const loans = new Map<string, number>();
  ledger.out.set(at, loans);
  return loans;
}

function heldOut(ledger: Ledger, entry: HeliumFact): number {
  return entry.stationId === null ? 0 : (loansAt(ledger, entry.stationId).get(loanOf(entry)) ?? 0);
}

function flow(ledger: Ledger, place: Place, which: Flow, amount: number): void {
  const known = ledger.flows.get(place);
  const flows = known ?? noFlows();
  if (known === undefined) ledger.flows.set(place, flows);
  flows[which] += amount;
}

function add<Key>(sums: Map<Key, number>, key: Key, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}
