import { calendarWords } from "#renderer/text/calendar.ts";
import type { BeamtimeUse } from "#shared/domain/beamtime/booking.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** The letter of a class of use: 共 コ 施 行. */
export function markOf(use: BeamtimeUse, language: Language): string {
  return calendarWords[language].useMarks[use];
}
