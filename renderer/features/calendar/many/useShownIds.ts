import { useCallback, type RefObject } from "react";
import { useCalendar } from "#renderer/features/calendar/calendarState.ts";
import { DRAFT_ID } from "#renderer/features/calendar/draftBar.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { intervalOf, type Period } from "#renderer/features/calendar/period.ts";
import type { LaneBar, LaneBoardHandle } from "#renderer/ui/lanes/laneTypes.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";

type Shown = {
  readonly model: FacilityModel;
  readonly period: Period;
  readonly board: { readonly bars: readonly LaneBar[] };
  readonly handle: RefObject<LaneBoardHandle | null>;
};

/** What "all" means: every booking that the view shows and the filters leave, in sight or not. */
export function useShownIds({ model, period, board, handle }: Shown): () => readonly BookingId[] {
  const { bars } = board;
  return useCallback(() => {
    const { view, beamlineId } = useCalendar.getState();
    if (view === "lanes") return idsOf(handle.current?.allBars() ?? []);
    if (view === "table") return idsOf(bars.map(({ id }) => id));
    const { start, end } = intervalOf(period);
    const stations = new Set<string>(beamlineId === null ? [] : model.stationsOf(beamlineId).map(({ id }) => id));
    const here = bars.filter((bar) => stations.has(bar.laneId) && bar.start < end && start < bar.end);
    return idsOf(here.map(({ id }) => id));
  }, [model, period, bars, handle]);
}

function idsOf(ids: readonly string[]): BookingId[] {
  return ids.filter((id) => id !== DRAFT_ID).map((id) => id as BookingId);
}
