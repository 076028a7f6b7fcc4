import { useEffect, useLayoutEffect, useRef } from "react";
import { isOpened, openCalendar, useCalendar } from "#renderer/features/calendar/calendarState.ts";
import { openingMemory } from "#renderer/features/calendar/views/savedViews.ts";
import type { Preferences } from "#renderer/data/preference.ts";
import { setPreference } from "#renderer/data/queries/preferences.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import { dayOf } from "#shared/domain/time/day.ts";

/** How long a look must last to be the one that comes back after a restart. */
const SETTLED_MS = 400;

/** Opens the calendar where it was left, and remembers where it is left. True once it is open. */
export function useCalendarMemory(desk: DataDeps, saved: Preferences | undefined): boolean {
  const opened = useCalendar(isOpened);
  useLayoutEffect(() => {
    if (saved && !opened) openCalendar(dayOf(desk.now()), openingMemory(saved, dayOf(desk.now())));
  }, [desk, saved, opened]);
  const { view, zoom, anchor, beamlineId } = useCalendar();
  useEffect(() => {
    if (!opened) return undefined;
    const settled = setTimeout(
      () => void setPreference(desk.db, "lastView", { view, zoom, day: anchor, beamlineId }),
      SETTLED_MS,
    );
    return () => clearTimeout(settled);
  }, [desk, opened, view, zoom, anchor, beamlineId]);
  useArrangementMemory(desk, opened);
  return opened;
}

/** The arrangement is kept as soon as it is made. */
function useArrangementMemory(desk: DataDeps, opened: boolean): void {
  const arrangement = useCalendar((state) => state.arrangement);
  const hidden = useCalendar((state) => state.filters.hiddenStations);
  const isAsFound = useRef(true);
  useEffect(() => {
    if (!opened) return;
    if (!isAsFound.current) void setPreference(desk.db, "lanes", { ...arrangement, hidden });
    isAsFound.current = false;
  }, [desk, opened, arrangement, hidden]);
}
