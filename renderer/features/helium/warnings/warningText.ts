import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import type { Warning } from "#renderer/features/helium/warnings/useWarnings.ts";
import { heliumWords } from "#renderer/text/helium.ts";
import { litresText } from "#renderer/text/heliumValue.ts";
import { warningWords } from "#renderer/text/heliumWarnings.ts";
import { formatSteps } from "#shared/domain/helium/parseReading.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** One warning with its figures. */
export function warningText(warning: Warning, { deviceOf }: HeliumModel, language: Language): string {
  const t = warningWords[language];
  const [first] = warning.entries;
  const place = first?.stationId ?? heliumWords[language].store;
  const name = deviceOf.get(first?.deviceId ?? "")?.name ?? place;
  switch (warning.kind) {
    case "boil-off":
      return t.boilOff(name, litresText(warning.perDay), litresText(warning.norm));
    case "returned-less":
      return t.returnedLess(name, litresText(warning.missing), litresText(warning.expected));
    case "overdue":
      return t.overdue(name, place, warning.days);
    case "ran-idle":
      return t.ranIdle(name, formatSteps(warning.litres, 3));
    case "purity-low":
      return t.purityLow(name, formatSteps(warning.basisPoints, 2), formatSteps(warning.least, 2));
    case "far-below-need":
      return t.farBelow(place, litresText(warning.used), litresText(warning.declared));
  }
}
