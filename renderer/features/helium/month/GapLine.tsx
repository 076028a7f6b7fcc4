import type { HeliumModel } from "#renderer/features/helium/useHelium.ts";
import { formatInstant } from "#renderer/text/formatTime.ts";
import { heliumWords } from "#renderer/text/helium.ts";
import { monthWords } from "#renderer/text/heliumMonth.ts";
import { litresText } from "#renderer/text/heliumValue.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import type { ClosingGap } from "#shared/domain/helium/beforeClosing.ts";

/** One thing that is missing before a month is closed, with its figures. */
export function GapLine({ model, gap }: { readonly model: HeliumModel; readonly gap: ClosingGap }) {
  const t = useWords(monthWords);
  const log = useWords(heliumWords);
  const language = useLanguage();
  const place = (of: string) => (of === "store" ? log.store : of);
  const words = (): string => {
    switch (gap.kind) {
      case "not-surveyed":
        return t.notSurveyed(place(gap.place));
      case "survey-differs":
        return t.surveyDiffers(place(gap.place), litresText(gap.decilitres));
      case "vessel-out": {
        const name = model.deviceOf.get(gap.issue.deviceId ?? "")?.name ?? t.someVessel;
        const since = formatInstant(gap.issue.at, language);
        return t.vesselOut(name, place(gap.issue.stationId ?? "store"), since, litresText(gap.held));
      }
      case "meter-not-read":
        return t.meterNotRead(gap.device.name, gap.last === null ? null : formatInstant(gap.last, language));
      case "stock-below-nothing":
        return t.stockBelow(place(gap.place), litresText(gap.decilitres));
    }
  };
  return <li data-gap={gap.kind}>{words()}</li>;
}
