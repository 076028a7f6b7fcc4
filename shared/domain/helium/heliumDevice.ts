import * as z from "zod/mini";
import { decilitres, heliumDeviceId, line, reference, stationId, text } from "#shared/domain/helium/fields.ts";
import { parseDay, type Day } from "#shared/domain/time/day.ts";

export const DEVICE_KINDS = [
  "vessel",
  "level-gauge",
  "gas-meter",
  "purity-meter",
  "recovery-line",
  "oxygen-meter",
] as const;

/** In the smallest step of the device, as its readings are kept (unitOf.ts). Absent: no such limit. */
const limits = z.object({
  /** Beyond these a value is impossible. */
  least: z.optional(z.int()),
  most: z.optional(z.int()),
  /** Outside of these it is doubtful, and stands with a reason. */
  low: z.optional(z.int()),
  high: z.optional(z.int()),
  /** How much it changes in an hour at most, up or down. */
  perHour: z.optional(z.int().check(z.minimum(0))),
});

/** A level of the gauge and what the instrument holds then. Levels rise. */
const calibration = z.array(z.object({ tenths: z.int(), decilitres }));

const day = z.custom<Day>((value) => typeof value === "string" && parseDay(value) !== undefined);

/** A vessel, gauge or meter: what the log speaks of. Master data of the facility. */
export const heliumDevice = z.object({
  id: heliumDeviceId,
  kind: z.enum(DEVICE_KINDS),
  /** As it is written on it: `D-07`. */
  name: line.check(z.minLength(1)),
  /** Where it stands; null: at the store, or everywhere. */
  stationId: z.nullable(stationId),
  /** Its place on the round; null: it is not on it. */
  round: z.nullable(z.int().check(z.minimum(1), z.maximum(9999))),
  limits,
  /** Of a vessel: what it holds when full, what it weighs empty, what boils off by itself in a day. */
  capacity: z.optional(decilitres),
  tareKg: z.optional(z.number().check(z.minimum(0))),
  boilOffPerDay: z.optional(decilitres),
  owner: z.optional(z.enum(["facility", "user"])),
  inspectedOn: z.optional(day),
  /** Of a level gauge. */
  levelUnit: z.optional(z.enum(["percent", "centimetre"])),
  calibration: z.optional(calibration),
  /** Of a gas meter: at what its litres are counted. */
  reference: z.optional(reference),
  note: z.optional(text),
  /** Out of use: its history stays. */
  retired: z.optional(z.boolean()),
  demo: z.boolean(),
});

export type HeliumDevice = z.infer<typeof heliumDevice>;
export type DeviceKind = HeliumDevice["kind"];
