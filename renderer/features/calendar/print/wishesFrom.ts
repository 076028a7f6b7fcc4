import type { CalendarState } from "#renderer/features/calendar/calendarState.ts";
import type { PrintWishes } from "#renderer/features/calendar/print/printWishes.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** What one probably wants from where one stands: the lanes on A3, one beamline or the table on A4. */
export function wishesFrom(
  { view, zoom, beamlineId }: Pick<CalendarState, "view" | "zoom" | "beamlineId">,
  language: Language,
): PrintWishes {
  const isLong = zoom === "month" || zoom === "term";
  if (view === "lanes")
    return { form: "lanes", span: isLong ? "month" : "week", paper: "A3", beamlineId: null, language };
  if (view === "table")
    return { form: "list", span: isLong ? "month" : "week", paper: "A4", beamlineId: null, language };
  const span = view === "week" || view === "day" ? "week" : "month";
  return { form: view === "list" ? "list" : "days", span, paper: "A4", beamlineId, language };
}
