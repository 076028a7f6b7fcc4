import type { StationId } from "#shared/domain/facility/facility.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { HeliumFact } from "#shared/domain/helium/heliumEntry.ts";
import { overlaps, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";

/** A cubic metre of gas, 1.4 L of liquid: less passes when a cryostat is only cold. Assumed. */
const IDLE_GAS_LITRES = 1000;
/** Gas below this is vented at Radboud (docs/helium.md, P73); a meter of its own limit keeps that. Hundredths of a percent. */
const PURE = 9900;

export type MeterWarning =
  /** It ran between two readings in which neither a booking nor a vessel was there. Litres of gas at the meter's own reference. */
  | {
      readonly kind: "ran-idle";
      readonly device: HeliumDevice;
      readonly litres: number;
      readonly entries: readonly HeliumFact[];
    }
  | {
      readonly kind: "purity-low";
      readonly device: HeliumDevice | null;
      readonly basisPoints: number;
      readonly least: number;
      readonly entries: readonly HeliumFact[];
    };

type Scene = {
  readonly deviceOf: ReadonlyMap<string, HeliumDevice>;
  /** When each station is in use, in any order. */
  readonly usesOf: ReadonlyMap<StationId, readonly Interval[]>;
  readonly now: InstantMs;
};

/** Everything that meters warn of. `facts`: standing ones by time. · Example: 120.000 m³ on Friday, 131.500 on Monday, no beamtime → `ran-idle`, 11.5 m³. */
export function warnMeters(facts: readonly HeliumFact[], { deviceOf, usesOf, now }: Scene): MeterWarning[] {
  const warnings: MeterWarning[] = [];
  const lastOf = new Map<string, Extract<HeliumFact, { kind: "gas-meter" }>>();
  for (const fact of facts) {
    if (fact.at > now) break;
    const device = deviceOf.get(fact.deviceId ?? "");
    if (fact.kind === "purity") {
      const least = device?.limits.low ?? PURE;
      const { basisPoints } = fact;
      if (basisPoints < least)
        warnings.push({ kind: "purity-low", device: device ?? null, basisPoints, least, entries: [fact] });
    }
    if (fact.kind !== "gas-meter" || device === undefined) continue;
    const before = lastOf.get(device.id);
    lastOf.set(device.id, fact);
    if (before === undefined || fact.restart !== undefined || fact.stationId === null) continue;
    const litres = fact.gas.litres - before.gas.litres;
    const between = { start: before.at, end: fact.at };
    const isUsed = (usesOf.get(fact.stationId) ?? []).some((use) => overlaps(use, between));
    if (litres >= IDLE_GAS_LITRES && !isUsed)
      warnings.push({ kind: "ran-idle", device, litres, entries: [before, fact] });
  }
  return warnings;
}
