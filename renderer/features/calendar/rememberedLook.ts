// From what is stored to what the calendar shows: stored words may come from another version.
import { LANE_GROUPINGS } from "#renderer/features/calendar/arrange/arrangement.ts";
import { NO_FILTERS } from "#renderer/features/calendar/calendarFilters.ts";
import type { CalendarMemory } from "#renderer/features/calendar/calendarState.ts";
import type { CalendarView } from "#renderer/features/calendar/calendarView.ts";
import type { LaneLook, LastView } from "#renderer/data/preference.ts";
import { laneZooms } from "#renderer/ui/lanes/laneZoom.ts";
import type { LaneZoom } from "#renderer/ui/lanes/laneTypes.ts";
import type { BeamlineId, StationId } from "#shared/domain/facility/facility.ts";
import { parseDay } from "#shared/domain/time/day.ts";

const VIEWS: readonly string[] = ["lanes", "month", "week", "day", "list", "table"] satisfies readonly CalendarView[];

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
