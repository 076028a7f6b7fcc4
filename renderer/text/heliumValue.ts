import { heliumWords } from "#renderer/text/helium.ts";
import { roundWords } from "#renderer/text/heliumRound.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { HeliumEntry } from "#shared/domain/helium/heliumEntry.ts";
import { formatSteps } from "#shared/domain/helium/parseReading.ts";
import { readingOf } from "#shared/domain/helium/readingDraft.ts";
import { unitOf } from "#shared/domain/helium/unitOf.ts";
import { formatDay } from "#renderer/text/formatTime.ts";
import { dayOf } from "#shared/domain/time/day.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** What an entry says, with its unit. · Example: `62.0 L`, `1,300.250 m³ (20 °C)`, `99.52 %`. */
export function valueText(entry: HeliumEntry, deviceOf: ReadonlyMap<string, HeliumDevice>, language: Language): string {
  switch (entry.kind) {
    case "reversal":
      return heliumWords[language].kinds[entry.reversed.kind];
    case "missing-reading":
      return roundWords[language].missing[entry.why];
    case "gas-meter": {
      const { celsius, hectopascals } = entry.gas.reference;
      const pressure = hectopascals === 1013.25 ? "" : `, ${hectopascals} hPa`;
      return `${formatSteps(entry.gas.litres, 3)} m³ (${celsius} °C${pressure})`;
    }
    case "purity":
      return `${formatSteps(entry.basisPoints, 2)} %`;
    case "recovery-line":
      return `${formatSteps(entry.hectopascals, 1)} kPa`;
    case "oxygen":
      return `${formatSteps(entry.perMille, 1)} %`;
    case "level-reading": {
      const device = deviceOf.get(entry.deviceId ?? "");
      const reading = readingOf(entry);
      if (entry.level === undefined || device === undefined || reading === undefined)
        return litresText(entry.decilitres);
      return `${formatSteps(reading.value, 1)} ${unitOf(device).sign} = ${litresText(entry.decilitres)}`;
    }
    case "need":
    case "order":
      return `${litresText(entry.decilitres)} → ${formatDay(dayOf(entry.due), language)}`;
    default:
      return litresText(entry.decilitres);
  }
}

export function litresText(decilitres: number): string {
  return `${formatSteps(decilitres, 1)} L`;
}
