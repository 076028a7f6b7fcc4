import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { HeliumDeviceId } from "#shared/domain/helium/fields.ts";
import type { HeliumEntry } from "#shared/domain/helium/heliumEntry.ts";
import type { ShiftScheme } from "#shared/domain/facility/facility.ts";
import { atWallClock, wallClock } from "#shared/domain/time/day.ts";
import { DAY_MS, HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";

/** A round is due with every shift, and late from this long after it began. An assumption of ours: once a shift, within two hours. */
export const ROUND_GRACE_MS = 2 * HOUR_MS;

/** When the round of now began: the start of the shift. · Example: shifts of 8 h from 10:00; at 03:10 → 02:00. */
export function roundAt(now: InstantMs, { startHour, lengthHours }: ShiftScheme): InstantMs {
  const first = atWallClock(wallClock(now).day, startHour);
  const length = lengthHours * HOUR_MS;
  const since = (((now - first) % DAY_MS) + DAY_MS) % DAY_MS;
  return (now - since + Math.floor(since / length) * length) as InstantMs;
}

/** Devices of the round in their order, those out of use left out. */
export function routeOf(devices: readonly HeliumDevice[]): HeliumDevice[] {
  return devices
    .filter(({ round, retired }) => round !== null && retired !== true)
    .toSorted((a, b) => (a.round ?? 0) - (b.round ?? 0) || (a.name < b.name ? -1 : 1));
}

/** Devices that were read, or said not to be readable, since the round began. */
export function readSince(entries: readonly HeliumEntry[], begin: InstantMs): ReadonlySet<HeliumDeviceId> {
  const gone = new Set(entries.flatMap((entry) => (entry.kind === "reversal" ? [entry.reversed.id] : [])));
  const read = new Set<HeliumDeviceId>();
  for (const { kind, id, at, deviceId } of entries) {
    if (kind !== "reversal" && deviceId !== undefined && at >= begin && !gone.has(id)) read.add(deviceId);
  }
  return read;
}
