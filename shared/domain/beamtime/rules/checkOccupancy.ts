import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { isLive } from "#shared/domain/beamtime/bookingState.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { hard } from "#shared/domain/beamtime/rules/severity.ts";
import type { ProposedBooking, Schedule } from "#shared/domain/beamtime/schedule.ts";
import type { Beamline, StationId } from "#shared/domain/facility/facility.ts";
import { overlaps } from "#shared/domain/time/instant.ts";

/**
 * No two live bookings at one station at a time; nor at two stations of one beamline where its stations do not run together.
 * Never overridable: somebody would stand before a taken hutch.
 */
export function checkOccupancy(schedule: Schedule, proposed: ProposedBooking, beamline: Beamline): Problem[] {
  const rivals = inTheWay(schedule, proposed, stationsSharedBy(schedule, proposed.stationId, beamline));
  const here = rivals.filter((booking) => booking.stationId === proposed.stationId);
  const beside = rivals.filter((booking) => booking.stationId !== proposed.stationId);
  const problems: Problem[] = [];
  const [by, ...others] = here;
  if (by !== undefined) problems.push({ kind: "station-taken", by, others, ...hard() });
  const [besideBy, ...besideOthers] = beside;
  if (besideBy !== undefined) {
    const remedy = { kind: "set-stations-run-together", beamlineId: beamline.id } as const;
    problems.push({
      kind: "beamline-taken",
      by: besideBy,
      others: besideOthers,
      beamlineId: beamline.id,
      ...hard(remedy),
    });
  }
  return problems;
}

/** The stations at which a booking would be in the way of one at `stationId`: itself, and the others of an exclusive beamline. */
export function stationsSharedBy(
  { stations }: Schedule,
  stationId: StationId,
  beamline: Beamline,
): ReadonlySet<StationId> {
  if (beamline.stationsRunTogether) return new Set([stationId]);
  return new Set([stationId, ...stations.filter((s) => s.beamlineId === beamline.id).map((s) => s.id)]);
}

/** Live bookings at these stations that overlap the proposed one, its own former self left out; earliest first. */
function inTheWay({ bookings }: Schedule, proposed: ProposedBooking, stations: ReadonlySet<StationId>): Booking[] {
  const found: Booking[] = [];
  for (const booking of bookings) {
    if (!overlaps(booking, proposed) || !stations.has(booking.stationId)) continue;
    if (isLive(booking) && booking.id !== proposed.before?.id) found.push(booking);
  }
  return found.toSorted((a, b) => a.start - b.start);
}
