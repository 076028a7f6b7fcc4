import type { BeamlineClass, Offer, StationId, TermId } from "#shared/domain/facility/facility.ts";
import type { FacilityRows } from "#shared/domain/facility/facilityRows.ts";

/** Shifts offered for shared use at a station in a term; undefined where none are published, which is not the same as 0. */
export function offeredShifts(offers: readonly Offer[], termId: TermId, stationId: StationId): number | undefined {
  return offers.find((offer) => offer.termId === termId && offer.stationId === stationId)?.shifts;
}

/**
 * Shifts offered for shared use in a term at all beamlines of a class.
 * · Source: docs/domain.md (P01). · Example: 2026A, shared → 801; coalition → 705.
 */
export function offeredInAll(rows: FacilityRows, termId: TermId, beamlineClass: BeamlineClass): number {
  const beamlines = new Set(rows.beamlines.filter((line) => line.class === beamlineClass).map((line) => line.id));
  const stations = new Set(
    rows.stations.filter((station) => beamlines.has(station.beamlineId)).map((station) => station.id),
  );
  return rows.offers
    .filter((offer) => offer.termId === termId && stations.has(offer.stationId))
    .reduce((sum, offer) => sum + offer.shifts, 0);
}
