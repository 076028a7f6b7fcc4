import { headingOf, type LaneArrangement } from "#renderer/features/calendar/arrange/arrangement.ts";
import { makeFilter, withoutLaneFilters } from "#renderer/features/calendar/calendarFilters.ts";
import {
  arrangeLanes,
  chooseBeamline,
  clearFilters,
  isOfAll,
  setShowCancelled,
  useCalendar,
  wantBooking,
} from "#renderer/features/calendar/calendarState.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { dayOf } from "#shared/domain/time/day.ts";

/** Shows a booking on the calendar, whatever kept it from sight: other days, filters, a folded group, another beamline. */
export function jumpTo(model: FacilityModel, booking: Booking): void {
  const { filters, arrangement, view } = useCalendar.getState();
  const station = model.station(booking.stationId);
  const beamline = station && model.beamline(station.beamlineId);
  const applied = isOfAll(view) ? filters : withoutLaneFilters(filters);
  if (booking.state === "cancelled") setShowCancelled(true);
  if (!makeFilter(model, applied, true)(booking)) clearFilters();
  if (beamline) {
    const over = [beamline.id, beamline.class, beamline.xray].map(headingOf);
    if (over.some((id) => arrangement.folded.includes(id))) arrangeLanes(unfolded(arrangement, over));
    if (!isOfAll(view)) chooseBeamline(beamline.id);
  }
  wantBooking(booking.id, dayOf(booking.start));
}

function unfolded(arrangement: LaneArrangement, headings: readonly string[]): LaneArrangement {
  return { ...arrangement, folded: arrangement.folded.filter((id) => !headings.includes(id)) };
}
