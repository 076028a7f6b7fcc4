import { bounds } from "#shared/domain/helium/unitOf.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import { HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";

/** A value of a device in steps of its unit (unitOf.ts), and when it was read. */
export type Reading = { readonly value: number; readonly at: InstantMs };

/** `impossible` is never taken. `doubtful` is, with a reason. `danger` is taken at once and shouted. */
export type Doubt =
  | { readonly kind: "out-of-bounds"; readonly least: number; readonly most: number; readonly weight: "impossible" }
  /** A cumulative meter went back: it ran over or was exchanged, or somebody misread. */
  | { readonly kind: "meter-went-back"; readonly last: number; readonly weight: "doubtful" }
  | { readonly kind: "unusual"; readonly low: number | null; readonly high: number | null; readonly weight: "doubtful" }
  | {
      readonly kind: "fast";
      readonly change: number;
      readonly usual: number;
      readonly hours: number;
      readonly weight: "doubtful";
    }
  /** Oxygen below 18 %: everybody out (docs/helium.md, P84). */
  | { readonly kind: "oxygen-low"; readonly weight: "danger" };

/** Below this, in tenths of a percent, air is short of oxygen. */
export const OXYGEN_DANGER = 180;

/** Change since the last reading and per hour, in steps of the unit; null where there is no last one, or no time went by. */
export function changeSince(reading: Reading, last: Reading | undefined) {
  if (last === undefined || reading.at <= last.at) return null;
  const hours = (reading.at - last.at) / HOUR_MS;
  const change = reading.value - last.value;
  return { change, hours, perHour: change / hours };
}

/**
 * Everything that speaks against a reading, worst first; empty if nothing. · Example: last 62.0 L at 18:00, 14.0 L at 02:00, at most 2 L/h
 * → `fast`: −48.0 L where 16.0 is usual in 8 h.
 */
export function judgeReading(device: HeliumDevice, reading: Reading, last: Reading | undefined): Doubt[] {
  const { least, most } = bounds(device);
  const { value } = reading;
  if (value < least || value > most) return [{ kind: "out-of-bounds", least, most, weight: "impossible" }];
  const doubts: Doubt[] = [];
  if (device.kind === "oxygen-meter" && value < OXYGEN_DANGER) doubts.push({ kind: "oxygen-low", weight: "danger" });
  const change = changeSince(reading, last);
  if (device.kind === "gas-meter" && change !== null && last !== undefined && change.change < 0)
    doubts.push({ kind: "meter-went-back", last: last.value, weight: "doubtful" });
  const { low = null, high = null, perHour } = device.limits;
  if ((low !== null && value < low) || (high !== null && value > high))
    doubts.push({ kind: "unusual", low, high, weight: "doubtful" });
  if (change !== null && perHour !== undefined && Math.abs(change.change) > usualChange(perHour, change.hours)) {
    if (doubts.every(({ kind }) => kind !== "meter-went-back"))
      doubts.push({
        kind: "fast",
        change: change.change,
        usual: usualChange(perHour, change.hours),
        hours: change.hours,
        weight: "doubtful",
      });
  }
  return doubts;
}

/** At least a step of the unit: two readings within a minute differ by it without anything being wrong. */
function usualChange(perHour: number, hours: number): number {
  return Math.max(1, Math.ceil(perHour * hours));
}
