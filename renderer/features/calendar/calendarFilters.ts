// What is left out of the calendar, and by which rule. Pure; nothing is deleted, and the rules for bookings see everything.
import { stationName, type FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import type { BeamtimeUse, Booking, BookingState } from "#shared/domain/beamtime/booking.ts";
import { searchable } from "#shared/domain/beamtime/searchText.ts";
import type { BeamlineClass, Station, StationId } from "#shared/domain/facility/facility.ts";
import { techniquesOf, type Technique } from "#shared/domain/facility/techniquesOf.ts";

export type CalendarFilters = {
  /** Uses that are hidden. */
  readonly hiddenUses: readonly BeamtimeUse[];
  /** States that are hidden; cancelled ones have a switch of their own. */
  readonly hiddenStates: readonly BookingState[];
  /** Stations whose lanes are hidden by hand. */
  readonly hiddenStations: readonly StationId[];
  /** Lanes of this class only; null for all. */
  readonly onlyClass: BeamlineClass | null;
  /** Lanes of this technique only; null for all. */
  readonly onlyTechnique: Technique | null;
  /** Title, project, member, leader or station contains this, whatever the case and width of the letters. */
  readonly text: string;
};

export const NO_FILTERS: CalendarFilters = {
  hiddenUses: [],
  hiddenStates: [],
  hiddenStations: [],
  onlyClass: null,
  onlyTechnique: null,
  text: "",
};

/** Is the station's lane shown among all lanes? */
export function isStationShown(model: FacilityModel, filters: CalendarFilters, station: Station): boolean {
  const { hiddenStations, onlyClass, onlyTechnique } = filters;
  if (hiddenStations.includes(station.id)) return false;
  if (onlyClass !== null && model.beamline(station.beamlineId)?.class !== onlyClass) return false;
  return onlyTechnique === null || techniquesOf(station).includes(onlyTechnique);
}

/** Is anything left out? */
export function isFiltering(filters: CalendarFilters): boolean {
  const { hiddenUses, hiddenStates, hiddenStations, onlyClass, onlyTechnique, text } = filters;
  const lists = hiddenUses.length + hiddenStates.length + hiddenStations.length;
  return lists > 0 || onlyClass !== null || onlyTechnique !== null || text !== "";
}

/** How many lanes are kept from sight. */
export function hiddenLanes(model: FacilityModel, filters: CalendarFilters): number {
  return model.stations.filter((station) => !isStationShown(model, filters, station)).length;
}

/** One beamline was asked for by its name: what hides lanes among all does not hide it. */
export function withoutLaneFilters(filters: CalendarFilters): CalendarFilters {
  return { ...filters, hiddenStations: [], onlyClass: null, onlyTechnique: null };
}

/** Is the booking shown under these filters? The words are compared without regard to case and width. */
export function makeFilter(model: FacilityModel, filters: CalendarFilters, showCancelled: boolean) {
  const wanted = searchable(filters.text);
  const isHidden = new Set(filters.hiddenUses);
  const isHiddenState = new Set(filters.hiddenStates);
  const isShown = new Map(model.stations.map((station) => [station.id, isStationShown(model, filters, station)]));
  return (booking: Booking): boolean => {
    if (booking.state === "cancelled" && !showCancelled) return false;
    if (isHidden.has(booking.use) || isHiddenState.has(booking.state)) return false;
    // A station that the facility does not know (any more) is hidden by nobody.
    if (isShown.get(booking.stationId) === false) return false;
    if (wanted === "") return true;
    const { title, project, leader, stationId, memberId } = booking;
    const member = memberId === undefined ? undefined : model.member(memberId)?.name;
    const words = [title, project, member?.ja, member?.en, leader, stationName(model, stationId)];
    return searchable(words.join(" ")).includes(wanted);
  };
}
