import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { HeliumFact, LiquidFact } from "#shared/domain/helium/heliumEntry.ts";
import { loanOf, placeOf } from "#shared/domain/helium/ledger.ts";
import { DAY_MS, HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";

// What vessels warn of. Thresholds without a source are assumptions of ours and say so.

/** Losing half as much again as the norm, and a litre at least: less is the difference between two people who read a gauge. Assumed. */
const BOIL_OFF_FACTOR = 1.5;
const LEAST_LOSS = 10;
/** Levels closer together than this tell no rate. Assumed. */
const LEAST_HOURS = 6;
/** What a transfer loses by itself, of what was filled, and what two readings of one gauge differ by. Assumed. */
const TRANSFER_LOSS = 0.1;
const READING_TOLERANCE = 20;
/** A vessel should be back a day after its booking, or, without one, after two weeks. Assumed. */
const AFTER_BOOKING_MS = DAY_MS;
const LONGEST_OUT_MS = 14 * DAY_MS;

/** Litres are tenths. `entries`: the evidence, in order of time. */
export type VesselWarning =
  | {
      readonly kind: "boil-off";
      readonly perDay: number;
      readonly norm: number;
      readonly entries: readonly HeliumFact[];
    }
  | {
      readonly kind: "returned-less";
      readonly missing: number;
      readonly expected: number;
      readonly entries: readonly HeliumFact[];
    }
  | {
      readonly kind: "overdue";
      readonly since: InstantMs;
      readonly days: number;
      readonly entries: readonly HeliumFact[];
    };

type Scene = {
  readonly deviceOf: ReadonlyMap<string, HeliumDevice>;
  readonly bookingOf: ReadonlyMap<string, Pick<Booking, "end">>;
  readonly now: InstantMs;
};

/**
 * Everything that the vessels warn of. `facts`: standing ones by time, from LONGEST_LOAN_MS back.
 * · Example: 62.0 L at 18:00, 59.0 L at 06:00, nothing taken, norm 1.0 L a day → `boil-off`, 6.0 L a day.
 */
export function warnVessels(facts: readonly HeliumFact[], scene: Scene): VesselWarning[] {
  const warnings: VesselWarning[] = [];
  const levels = new Map<string, LiquidFact>();
  const loans = new Map<string, Loan>();
  for (const fact of facts) {
    if (fact.at > scene.now) break;
    if (fact.kind === "level-reading") {
      const before = levels.get(fact.deviceId ?? "");
      if (before !== undefined) warnings.push(...boilOff(before, fact, scene));
      levels.set(fact.deviceId ?? "", fact);
      continue;
    }
    if (!("decilitres" in fact) || fact.kind === "need" || fact.kind === "order") continue;
    // Whatever moves its litres begins a new stretch.
    levels.delete(fact.deviceId ?? "");
    const key = `${placeOf(fact)} ${loanOf(fact)}`;
    if (fact.kind === "issue") loans.set(key, { issue: fact, taken: [] });
    const loan = loans.get(key);
    if (loan === undefined || fact.kind === "issue") continue;
    if (fact.kind !== "return") loan.taken.push(fact);
    else {
      warnings.push(...returnedLess(loan, fact, scene));
      loans.delete(key);
    }
  }
  return [...warnings, ...[...loans.values()].flatMap((loan) => overdue(loan, scene))];
}

type Loan = { readonly issue: LiquidFact; readonly taken: LiquidFact[] };

function boilOff(before: LiquidFact, level: LiquidFact, { deviceOf }: Scene): VesselWarning[] {
  const norm = deviceOf.get(level.deviceId ?? "")?.boilOffPerDay;
  const lost = before.decilitres - level.decilitres;
  const ms = level.at - before.at;
  if (norm === undefined || ms < LEAST_HOURS * HOUR_MS || lost < LEAST_LOSS) return [];
  const perDay = Math.round((lost * DAY_MS) / ms);
  return perDay > norm * BOIL_OFF_FACTOR ? [{ kind: "boil-off", perDay, norm, entries: [before, level] }] : [];
}

/** Less came back than went out, less what was taken, less what boils off and is lost in filling. */
function returnedLess({ issue, taken }: Loan, back: LiquidFact, { deviceOf }: Scene): VesselWarning[] {
  const used = taken.reduce((sum, { decilitres }) => sum + decilitres, 0);
  const standingLoss = ((deviceOf.get(issue.deviceId ?? "")?.boilOffPerDay ?? 0) * (back.at - issue.at)) / DAY_MS;
  const expected = Math.round(issue.decilitres - used * (1 + TRANSFER_LOSS) - standingLoss);
  const missing = expected - back.decilitres;
  return missing > READING_TOLERANCE
    ? [{ kind: "returned-less", missing, expected, entries: [issue, ...taken, back] }]
    : [];
}

function overdue({ issue, taken }: Loan, { bookingOf, now }: Scene): VesselWarning[] {
  const booking = bookingOf.get(issue.bookingId ?? "");
  const due = booking === undefined ? issue.at + LONGEST_OUT_MS : booking.end + AFTER_BOOKING_MS;
  if (now <= due) return [];
  const days = Math.floor((now - issue.at) / DAY_MS);
  return [{ kind: "overdue", since: issue.at, days, entries: [issue, ...taken] }];
}
