import { gasAt, gasOf, liquidOf, type Reference } from "#shared/domain/helium/gas.ts";
import type { HeliumEntry, HeliumFact } from "#shared/domain/helium/heliumEntry.ts";
import { inOrder, type Booked } from "#shared/domain/helium/inOrder.ts";
import { loanOf } from "#shared/domain/helium/ledger.ts";
import type { TariffLine } from "#shared/domain/helium/tariff.ts";
import { dayOf, type Day } from "#shared/domain/time/day.ts";
import { DAY_MS, type Interval } from "#shared/domain/time/instant.ts";

/** Something that can be charged: so many thousandths of a unit on a day. `entries`: the facts behind it. */
export type Usage = { readonly day: Day; readonly thousandths: number; readonly entries: readonly HeliumFact["id"][] };

type Measure = TariffLine["measure"];

/**
 * Entries of one payer, also from before the interval, so that a loan or a meter that began earlier is known. `readings`: what others
 * read on the same meters; this payer's readings count from them, and they themselves are not charged here.
 */
export type Used = { readonly entries: readonly HeliumEntry[]; readonly readings?: readonly HeliumEntry[] };

/** What one payer used in an interval, as a tariff line counts it. What counts is the day of the last entry: the return, the reading. */
export function usageOf({ entries, readings = [] }: Used, measure: Measure, interval: Interval): Usage[] {
  const others = new Set(readings.map((entry) => (entry.kind === "reversal" ? entry.reversed.id : entry.id)));
  const booked = inOrder([...entries, ...readings]).filter(({ when }) => when < interval.end);
  const within = (one: Booked) => interval.start <= one.when && !others.has(one.entry.id);
  switch (measure.kind) {
    case "litre-drawn":
      return drawn(booked)
        .filter(({ at }) => within(at))
        .map((one) => usage(one, one.decilitres * 100));
    case "litre-lost":
      return lost(booked)
        .filter(({ at }) => within(at))
        .map((one) => usage(one, one.decilitres * 100));
    case "cubic-metre-lost":
      return lost(booked)
        .filter(({ at }) => within(at))
        .map((one) => usage(one, gasOf(one.decilitres, measure.reference).litres));
    case "gas-litre":
      return metered(booked, measure.reference)
        .filter(({ at }) => within(at))
        .map((one) => usage(one, one.litres * 1000));
    case "container-day":
      return loans(booked)
        .filter(({ at }) => within(at))
        .map((one) => usage(one, one.at.sign * daysOut(one, measure.counting) * 1000));
    case "delivery":
      return booked
        .filter((one) => within(one) && one.entry.kind === "issue")
        .map((at) => usage({ at, entries: [at.entry] }, at.sign * 1000));
  }
}

type Litres = Part & { readonly decilitres: number };
type Part = { readonly at: Booked; readonly entries: readonly HeliumFact[] };

function usage({ at, entries }: Part, thousandths: number): Usage {
  return { day: dayOf(at.when), thousandths, entries: entries.map(({ id }) => id) };
}

/** Out minus back: what went out counts on its day, what came back takes it off on its own. */
function drawn(booked: readonly Booked[]): Litres[] {
  return booked.flatMap((at): Litres[] => {
    const { entry, sign } = at;
    if (entry.kind === "issue") return [{ at, entries: [entry], decilitres: sign * entry.decilitres }];
    return entry.kind === "return" ? [{ at, entries: [entry], decilitres: -sign * entry.decilitres }] : [];
  });
}

function lost(booked: readonly Booked[]): Litres[] {
  const back = meterSteps(booked).map(({ at, entries, litres, reference }) => ({
    at,
    entries,
    decilitres: -liquidOf(litres, reference),
  }));
  return [...drawn(booked), ...back];
}

function metered(booked: readonly Booked[], reference: Reference): (Part & { readonly litres: number })[] {
  return meterSteps(booked).map(({ at, entries, litres, reference: own }) => {
    // A volume is never negative in itself; a meter that is taken back is.
    const same = gasAt({ litres: Math.abs(litres), reference: own }, reference).litres;
    return { at, entries, litres: Math.sign(litres) * same };
  });
}

/** What each reading of a meter adds to the one before. */
function meterSteps(booked: readonly Booked[]) {
  const last = new Map<string, { readonly id: string; readonly litres: number; readonly before: number | null }>();
  return booked.flatMap((at) => {
    const { entry, sign } = at;
    if (entry.kind !== "gas-meter") return [];
    const key = entry.deviceId ?? entry.stationId ?? "store";
    const known = last.get(key);
    const { litres, reference } = entry.gas;
    if (sign === -1) {
      if (known?.id !== entry.id || known.before === null) return [];
      last.set(key, { id: "", litres: known.before, before: null });
      return [{ at, entries: [entry], litres: known.before - litres, reference }];
    }
    const before = entry.restart?.fromLitres ?? known?.litres ?? null;
    last.set(key, { id: entry.id, litres, before });
    return before === null ? [] : [{ at, entries: [entry], litres: litres - before, reference }];
  });
}

/** Each return with the issue before it of the same vessel. */
function loans(booked: readonly Booked[]) {
  const out = new Map<string, HeliumFact>();
  return booked.flatMap((at) => {
    const { entry } = at;
    const loan = `${entry.stationId ?? "store"} ${loanOf(entry)}`;
    if (entry.kind === "issue") out.set(loan, entry);
    const issued = out.get(loan);
    return entry.kind === "return" && issued !== undefined
      ? [{ at, entries: [issued, entry], issued, returned: entry }]
      : [];
  });
}

function daysOut(
  { issued, returned }: { readonly issued: HeliumFact; readonly returned: HeliumFact },
  counting: "midnights" | "started-24-hours",
): number {
  if (counting === "started-24-hours") return Math.max(1, Math.ceil((returned.at - issued.at) / DAY_MS));
  return 1 + Math.round((Date.parse(dayOf(returned.at)) - Date.parse(dayOf(issued.at))) / DAY_MS);
}
