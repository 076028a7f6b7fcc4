import { stationName, type FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import type { NamedStep } from "#renderer/features/calendar/notice.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import type { Language } from "#shared/ipc/channels.ts";
import { withoutVersion } from "#shared/mutations/withoutVersion.ts";

/** What a step did, for the buttons: `BL07U 2026B0123 の移動`. */
export function stepText({ name, subject }: NamedStep, model: FacilityModel, language: Language): string {
  const { stationId, project, title, count = 1 } = subject;
  const what = [stationId === null ? "" : stationName(model, stationId), project || title].filter(Boolean).join(" ");
  return calendarWords[language].steps[withoutVersion(name)]?.(what, count) ?? what;
}
