import { groupBy } from "#shared/lib/groupBy.ts";
import type { Language } from "#shared/ipc/channels.ts";
import type { FacilityRows } from "#renderer/data/queries/facility.ts";
import type { Booking, MemberId } from "#shared/domain/beamtime/booking.ts";
import type { Member } from "#shared/domain/beamtime/member.ts";
import type { Beamline, BeamlineId, Station, StationId, Term } from "#shared/domain/facility/facility.ts";
import { labelOf } from "#shared/domain/facility/labelOf.ts";

/** The facility with its look-ups: a few dozen rows, made once and again only when they change. */
export type FacilityModel = FacilityRows & {
  station(id: StationId): Station | undefined;
  beamline(id: BeamlineId): Beamline | undefined;
  /** In order on screen. */
  stationsOf(id: BeamlineId): readonly Station[];
  term(id: string): Term | undefined;
  member(id: MemberId): Member | undefined;
};

export function facilityModel(rows: FacilityRows): FacilityModel {
  const stations = new Map(rows.stations.map((station) => [station.id, station]));
  const beamlines = new Map(rows.beamlines.map((beamline) => [beamline.id, beamline]));
  const byBeamline = groupBy(rows.stations, (station) => station.beamlineId);
  const members = new Map(rows.members.map((member) => [member.id, member]));
  const terms = new Map<string, Term>(rows.terms.map((term) => [term.id, term]));
  return {
    ...rows,
    station: (id) => stations.get(id),
    beamline: (id) => beamlines.get(id),
    stationsOf: (id) => byBeamline.get(id) ?? [],
    term: (id) => terms.get(id),
    member: (id) => members.get(id),
  };
}

/** `BL08W XRD`: what people call a station. The id itself where it is unknown. */
export function stationName(model: FacilityModel, id: StationId): string {
  const station = model.station(id);
  return station === undefined ? id : labelOf(station);
}

/** The member on whose right it is booked; empty where none is entered, the id itself where it is unknown. */
export function memberName(model: FacilityModel, { memberId }: Pick<Booking, "memberId">, language: Language): string {
  return memberId === undefined ? "" : (model.member(memberId)?.name[language] ?? memberId);
}

/** Member and proposal number, as far as there are any: whose beamtime it is, in one line. */
export function ownerText(
  model: FacilityModel,
  booking: Pick<Booking, "memberId" | "project">,
  language: Language,
): string {
  return [memberName(model, booking, language), booking.project].filter((part) => part !== "").join(" · ");
}
