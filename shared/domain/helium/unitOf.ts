import type { DeviceKind, HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";

/** How a device is read: in which unit, how fine, and what it is kept as. One unit per device, never chosen at night. */
export type Unit = {
  /** As it stands beside the field. */
  readonly sign: string;
  /** Digits behind the point; readings are kept in whole steps of it. */
  readonly decimals: number;
  /** Ways people write it behind the number. */
  readonly written: readonly string[];
};

const LITRE: Unit = { sign: "L", decimals: 1, written: ["L", "ℓ", "リットル"] };
const PERCENT: Unit = { sign: "%", decimals: 1, written: ["%"] };
const CENTIMETRE: Unit = { sign: "cm", decimals: 1, written: ["cm"] };
const UNITS: Readonly<Record<DeviceKind, Unit>> = {
  vessel: LITRE,
  "level-gauge": LITRE,
  "gas-meter": { sign: "m³", decimals: 3, written: ["m³", "m3"] },
  "purity-meter": { sign: "%", decimals: 2, written: ["%"] },
  "recovery-line": { sign: "kPa", decimals: 1, written: ["kPa"] },
  "oxygen-meter": PERCENT,
};

export function unitOf({ kind, levelUnit }: Pick<HeliumDevice, "kind" | "levelUnit">): Unit {
  if (kind !== "level-gauge" || levelUnit === undefined) return UNITS[kind];
  return levelUnit === "percent" ? PERCENT : CENTIMETRE;
}

/** Beyond these a reading is impossible, whatever the device's own limits say. In steps of its unit. */
export function bounds(device: HeliumDevice): { readonly least: number; readonly most: number } {
  const unit = unitOf(device);
  const table = device.calibration;
  const least = Math.max(device.limits.least ?? 0, table?.[0]?.tenths ?? 0);
  const full = device.kind === "vessel" ? device.capacity : table?.at(-1)?.tenths;
  const hundred = unit.sign === "%" ? 10 ** (unit.decimals + 2) : undefined;
  return { least, most: Math.min(device.limits.most ?? Infinity, full ?? Infinity, hundred ?? Infinity, MOST_STEPS) };
}

/** 10,000,000 m³ in thousandths. */
const MOST_STEPS = 10_000_000_000;
