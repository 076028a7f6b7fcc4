import { useEffect, useLayoutEffect, useRef } from "react";
import { LANE_GROUPINGS } from "#renderer/features/calendar/arrange/arrangement.ts";
import { NO_FILTERS } from "#renderer/features/calendar/calendarFilters.ts";
import {
  isOpened,
  openCalendar,
  useCalendar,
  type CalendarMemory,
  type CalendarView,
} from "#renderer/features/calendar/calendarState.ts";
import type { LaneLook, LastView, Preferences } from "#renderer/data/preference.ts";
import { setPreference } from "#renderer/data/queries/preferences.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import { laneZooms } from "#renderer/ui/lanes/laneZoom.ts";
import type { LaneZoom } from "#renderer/ui/lanes/laneTypes.ts";
import type { BeamlineId, StationId } from "#shared/domain/facility/facility.ts";
import { dayOf, parseDay } from "#shared/domain/time/day.ts";

/** How long a look must last to be the one that comes back after a restart. */
const SETTLED_MS = 400;

const VIEWS: readonly string[] = ["lanes", "month", "week", "day", "list", "table"] satisfies readonly CalendarView[];

/** Opens the calendar where it was left, and remembers where it is left. True once it is open. */
export function useCalendarMemory(desk: DataDeps, saved: Preferences | undefined): boolean {
  const opened = useCalendar(isOpened);
  useLayoutEffect(() => {
    if (saved && !opened)
      openCalendar(dayOf(desk.now()), {
        ...rememberedLook(saved.lastView),
        ...rememberedLanes(saved.lanes),
        density: saved.density,
      });
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

export function rememberedLanes(look: LaneLook | null): Partial<CalendarMemory> {
  if (look === null) return {};
  const grouping = LANE_GROUPINGS.find((known) => known === look.grouping) ?? "none";
  return {
    arrangement: {
      grouping,
      order: look.order as readonly BeamlineId[],
      pinned: look.pinned as readonly BeamlineId[],
      folded: look.folded,
    },
    filters: { ...NO_FILTERS, hiddenStations: look.hidden as readonly StationId[] },
  };
}

/** What was stored may come from another version: what is not understood is left out. */
export function rememberedLook(last: LastView | null): Partial<CalendarMemory> {
  if (last === null || !VIEWS.includes(last.view) || !Object.hasOwn(laneZooms, last.zoom)) return {};
  const anchor = parseDay(last.day);
  return {
    view: last.view as CalendarView,
    zoom: last.zoom as LaneZoom,
    beamlineId: last.beamlineId as BeamlineId | null,
    ...(anchor === undefined ? {} : { anchor }),
  };
}
