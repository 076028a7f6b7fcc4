import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { HeliumFact, LiquidFact } from "#shared/domain/helium/heliumEntry.ts";
import type { PlaceStock } from "#shared/domain/helium/stock.ts";
import { DAY_MS, type InstantMs } from "#shared/domain/time/instant.ts";

/** Use is reckoned from the last four weeks: a cycle of user time. Assumed. */
export const LOOK_BACK_MS = 28 * DAY_MS;
/** From an order to the delivery. Assumed: a week, as reservations at Chiba (docs/helium.md, P63b). */
export const LEAD_MS = 7 * DAY_MS;

/** How long the store lasts. Tenths of a litre. */
export type Outlook = {
  /** What is there, and how that is known: counted and kept by the log, or the levels that were read last. Null: it is not. */
  readonly held: {
    readonly decilitres: number;
    readonly how: "survey" | "levels";
    readonly entries: readonly LiquidFact[];
  } | null;
  /** Gone from the store in a day on average: issued less returned, and moved out. */
  readonly perDay: number;
  /** When it is empty at that rate, and when to order so that the delivery comes first; null where nothing goes, or what is there is not known. */
  readonly emptyAt: InstantMs | null;
  readonly orderBy: InstantMs | null;
  /** What went, as evidence. */
  readonly entries: readonly HeliumFact[];
};

/** The outlook of the store. `facts`: standing ones by time. · Example: 400 L there, 560 L gone in 28 days → 20 L a day, empty in 20 days, order in 13. */
export function outlookOf(
  facts: readonly HeliumFact[],
  stock: PlaceStock | undefined,
  { now, devices }: { readonly now: InstantMs; readonly devices: readonly HeliumDevice[] },
): Outlook {
  const went = facts.filter(
    (fact) => now - LOOK_BACK_MS < fact.at && fact.at <= now && "decilitres" in fact && signOf(fact) !== 0,
  ) as LiquidFact[];
  const perDay = Math.max(
    0,
    Math.round((went.reduce((sum, fact) => sum + signOf(fact) * fact.decilitres, 0) * DAY_MS) / LOOK_BACK_MS),
  );
  const held = heldBy(stock, devices);
  const emptyAt = held === null || perDay === 0 ? null : now + (held.decilitres / perDay) * DAY_MS;
  const at = (ms: number | null) => (ms === null ? null : (Math.round(ms) as InstantMs));
  return {
    held,
    perDay,
    emptyAt: at(emptyAt),
    orderBy: at(emptyAt === null ? null : emptyAt - LEAD_MS),
    entries: went,
  };
}

/** 1 where it takes from the store, −1 where it gives back; deliveries are supply and no use. */
function signOf(fact: HeliumFact): number {
  if (fact.kind === "issue") return 1;
  if (fact.kind === "return") return -1;
  return fact.kind === "move" && fact.stationId === null ? 1 : 0;
}

function heldBy(stock: PlaceStock | undefined, devices: readonly HeliumDevice[]): Outlook["held"] {
  if (stock === undefined) return null;
  if (stock.survey !== null) return { decilitres: stock.held, how: "survey", entries: [stock.survey.entry] };
  const vessels = new Set<string>(devices.filter(({ kind }) => kind === "vessel").map(({ id }) => id));
  const entries = stock.levels.map(({ entry }) => entry).filter(({ deviceId }) => vessels.has(deviceId ?? ""));
  if (entries.length === 0) return null;
  return { decilitres: entries.reduce((sum, { decilitres }) => sum + decilitres, 0), how: "levels", entries };
}

/** Is it enough until then? By what was declared and ordered, and by what usually goes. */
export type Enough = {
  readonly needed: number;
  readonly ordered: number;
  /** What is left then; below zero: so much is missing. Null where it is not known what is there. */
  readonly leftByNeed: number | null;
  readonly leftByUse: number | null;
  /** The first declared need that can no longer be met, in order of when; null where all can. */
  readonly shortAt: LiquidFact | null;
  /** Needs and orders until then, by when they are due. */
  readonly entries: readonly LiquidFact[];
};

/** · Example: 100 L there, 80 and 60 L needed on Wednesday and Friday, 50 L ordered for Thursday → 10 L left by Friday evening; without the order 40 L are missing, first on Friday. */
export function enoughUntil(
  facts: readonly HeliumFact[],
  { held, perDay }: Outlook,
  { now, until }: { readonly now: InstantMs; readonly until: InstantMs },
): Enough {
  const coming = facts
    .filter((fact) => fact.kind === "need" || fact.kind === "order")
    .filter(({ due }) => now < due && due <= until)
    // What is due at the same time comes before it is needed.
    .toSorted((a, b) => a.due - b.due || (a.kind < b.kind ? 1 : -1));
  const sum = (kind: "need" | "order") =>
    coming.reduce((all, fact) => all + (fact.kind === kind ? fact.decilitres : 0), 0);
  const [needed, ordered] = [sum("need"), sum("order")];
  if (held === null) return { needed, ordered, leftByNeed: null, leftByUse: null, shortAt: null, entries: coming };
  let left = held.decilitres;
  let shortAt: LiquidFact | null = null;
  for (const fact of coming) {
    left += fact.kind === "order" ? fact.decilitres : -fact.decilitres;
    if (left < 0) shortAt ??= fact;
  }
  const usual = Math.round((perDay * (until - now)) / DAY_MS);
  return {
    needed,
    ordered,
    leftByNeed: left,
    leftByUse: held.decilitres + ordered - usual,
    shortAt,
    entries: coming,
  };
}
