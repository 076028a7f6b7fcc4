import { stationUse } from "#renderer/features/calendar/judgePlace.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { termAround } from "#renderer/features/calendar/period.ts";
import type { SnapAsk } from "#renderer/ui/lanes/laneTypes.ts";
import { gridFor, snapToGrid } from "#renderer/ui/lanes/snapping.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import { dayOf } from "#shared/domain/time/day.ts";
import type { Interval } from "#shared/domain/time/instant.ts";

const COMMON_SHIFTS = { startHour: 10, lengthHours: 8 };

/**
 * Puts what the hand holds on the grid of its use and of the shifts of its term.
 * A new booking drawn at month or term zoom covers whole shifts, whatever its use: an hour is a pixel or two there.
 */
export function makeSnap(model: FacilityModel): (ask: SnapAsk) => Interval {
  return (ask) => {
    const isWide = ask.zoom === "month" || ask.zoom === "term";
    const use =
      ask.grip === "create" && isWide ? "shared" : (ask.bar?.use ?? stationUse(model, ask.laneId as StationId));
    const shifts = termAround(dayOf(ask.start), model.terms)?.shifts ?? COMMON_SHIFTS;
    return snapToGrid(ask, gridFor(use, ask.zoom, ask.fine, shifts));
  };
}
