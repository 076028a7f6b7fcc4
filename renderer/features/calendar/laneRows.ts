// From rows of the database to what the board draws.
import type { CalendarFilters } from "#renderer/features/calendar/calendarState.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { stationName } from "#renderer/features/calendar/facilityModel.ts";
import { glossary } from "#renderer/text/glossary.ts";
import type { Lane, LaneBand, LaneBar } from "#renderer/ui/lanes/laneTypes.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { isOver } from "#shared/domain/beamtime/bookingState.ts";
import type { BeamlineId, MachinePeriod, Station, StationId } from "#shared/domain/facility/facility.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** A lane for each station, those of one beamline together; of one beamline only, or of one class only, if asked. */
export function lanesOf(
  model: FacilityModel,
  language: Language,
  only: { readonly beamlineId?: BeamlineId | null; readonly onlyClass?: CalendarFilters["onlyClass"] },
): Lane[] {
  return model.beamlines
    .filter((beamline) => !only.beamlineId || beamline.id === only.beamlineId)
    .filter((beamline) => !only.onlyClass || beamline.class === only.onlyClass)
    .flatMap((beamline) =>
      model.stationsOf(beamline.id).map((station) => ({
        id: station.id,
        groupId: beamline.id,
        name: {
          code: beamline.id,
          sub: station.short,
          title: station.short === "" ? beamline.name[language] : station.name[language],
        },
        use: beamline.class,
      })),
    );
}

/** Is the booking shown under these filters? The words are compared without regard to case and width. */
export function makeFilter(model: FacilityModel, filters: CalendarFilters, showCancelled: boolean) {
  const wanted = folded(filters.text.trim());
  const isHidden = new Set(filters.hiddenUses);
  return (booking: Booking): boolean => {
    if (booking.state === "cancelled" && !showCancelled) return false;
    if (isHidden.has(booking.use) || !isOfClass(model, booking.stationId, filters.onlyClass)) return false;
    if (wanted === "") return true;
    const { title, project, leader, stationId } = booking;
    return folded(`${title} ${project} ${leader} ${stationName(model, stationId)}`).includes(wanted);
  };
}

export function barOf(booking: Booking): LaneBar {
  const { id, stationId, start, end, title, project, leader, use, state } = booking;
  return {
    id,
    laneId: stationId,
    start,
    end,
    title: title === "" ? project : title,
    sub: [title === "" ? "" : project, leader].filter((part) => part !== "").join(" · "),
    use,
    state,
    locked: isOver(state),
    marks: [],
  };
}

/** Machine time as bands: user time is the plain ground and needs none. A beamline's own time lies behind its stations. */
export function bandsOf(model: FacilityModel, periods: readonly MachinePeriod[], language: Language): LaneBand[] {
  return periods
    .filter((period) => period.kind !== "user")
    .flatMap((period) => {
      const { start, end, kind, beamlineId } = period;
      const band = (laneId: string | null): LaneBand => ({
        start,
        end,
        kind,
        laneId,
        label: glossary[language].machineTime[kind],
        note: period.note,
      });
      return beamlineId === null
        ? [band(null)]
        : model.stationsOf(beamlineId).map((station: Station) => band(station.id));
    });
}

function isOfClass(model: FacilityModel, id: StationId, onlyClass: CalendarFilters["onlyClass"]): boolean {
  const station = model.station(id);
  return onlyClass === null || (station !== undefined && model.beamline(station.beamlineId)?.class === onlyClass);
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
