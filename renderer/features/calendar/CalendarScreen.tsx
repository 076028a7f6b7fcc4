import { useMemo } from "react";
import "#renderer/features/calendar/calendar.css";
import { Calendar } from "#renderer/features/calendar/Calendar.tsx";
import { facilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { useCalendarMemory } from "#renderer/features/calendar/useCalendarMemory.ts";
import { useFirstAnswers } from "#renderer/data/useFirstAnswers.ts";
import { facility } from "#renderer/data/queries/facility.ts";
import { preferences } from "#renderer/data/queries/preferences.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { ScreenLayout } from "#renderer/ui/frame/ScreenLayout.tsx";

/** All beamlines side by side, or one beamline; the screen that the program opens on. */
export function CalendarScreen() {
  const desk = useDesk();
  const first = useFirstAnswers();
  const rows = useLive(() => facility(desk.db), [desk.db], first?.facility);
  const saved = useLive(() => preferences(desk.db), [desk.db], first?.preferences);
  const opened = useCalendarMemory(desk, saved);
  const model = useMemo(() => rows && facilityModel(rows), [rows]);
  if (!model || !saved || !opened) return <ScreenLayout topBar={null}>{null}</ScreenLayout>;
  return <Calendar model={model} singleKeys={saved.singleKeys} />;
}
