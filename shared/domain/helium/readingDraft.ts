import { AT_0_C } from "#shared/domain/helium/gas.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { HeliumDraft, HeliumEntry, RESTARTS } from "#shared/domain/helium/heliumEntry.ts";
import type { Reading } from "#shared/domain/helium/judgeReading.ts";
import { litresAt } from "#shared/domain/helium/litresAt.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

export type ReadingWords = {
  readonly reason?: string | undefined;
  readonly restart?: (typeof RESTARTS)[number] | undefined;
};

/** One number read at a device, as the entry that it becomes. `value` in steps of the device's unit. */
export function readingDraft(device: HeliumDevice, { value, at }: Reading, words: ReadingWords = {}): HeliumDraft {
  const said = {
    at,
    stationId: device.stationId,
    bookingId: null,
    deviceId: device.id,
    ...(words.reason === undefined || words.reason === "" ? {} : { reason: words.reason }),
  };
  switch (device.kind) {
    case "vessel":
      return { kind: "level-reading", ...said, method: "level-gauge", decilitres: value };
    case "level-gauge":
      return { kind: "level-reading", ...said, method: "level-gauge", ...levelOf(device, value) };
    case "gas-meter": {
      const gas = { litres: value, reference: device.reference ?? AT_0_C };
      const restart = words.restart === undefined ? {} : { restart: { why: words.restart, fromLitres: 0 } };
      return { kind: "gas-meter", ...said, method: "meter", gas, ...restart };
    }
    case "purity-meter":
      return { kind: "purity", ...said, method: "meter", basisPoints: value };
    case "recovery-line":
      // Tenths of a kilopascal are hectopascals.
      return { kind: "recovery-line", ...said, method: "meter", hectopascals: value };
    case "oxygen-meter":
      return { kind: "oxygen", ...said, method: "meter", perMille: value, place: device.name };
  }
}

/** What an entry says of its device, in steps of its unit; undefined where it is no reading of it. */
export function readingOf(entry: HeliumEntry): Reading | undefined {
  switch (entry.kind) {
    case "level-reading":
      return { value: entry.level?.tenths ?? entry.decilitres, at: entry.at };
    case "gas-meter":
      return { value: entry.gas.litres, at: entry.at };
    case "purity":
      return { value: entry.basisPoints, at: entry.at };
    case "recovery-line":
      return { value: entry.hectopascals, at: entry.at };
    case "oxygen":
      return { value: entry.perMille, at: entry.at };
    default:
      return undefined;
  }
}

export function missingDraft(
  device: HeliumDevice,
  why: Extract<HeliumDraft, { kind: "missing-reading" }>["why"],
  at: InstantMs,
): HeliumDraft {
  return { kind: "missing-reading", at, stationId: device.stationId, bookingId: null, deviceId: device.id, why };
}

function levelOf({ levelUnit, calibration }: HeliumDevice, value: number) {
  if (levelUnit === undefined) return { decilitres: value };
  return { level: { tenths: value, unit: levelUnit }, decilitres: litresAt(calibration ?? [], value) ?? 0 };
}
