import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import { isLive, isOver } from "#shared/domain/beamtime/bookingState.ts";
import type { Beamline, BeamlineId, Station, StationId } from "#shared/domain/facility/facility.ts";
import { overlaps } from "#shared/domain/time/instant.ts";
import { groupBy } from "#shared/lib/groupBy.ts";

type Places = {
  station(id: StationId): Station | undefined;
  beamline(id: BeamlineId): Beamline | undefined;
};

/**
 * Stored bookings that are in each other's way, each with those it meets, earliest first: at one station, or at stations that do
 * not run together.
 *
 * No rule lets such bookings in; they come from before a rule, or from a facility file that changed. Nothing is found against what
 * has ended or is cancelled, as in checkStanding.ts. One pass by start for each place: cheap enough for every drawing of a month.
 * · Source: docs/booking-rules.md. · Example: 10–18, 16–20 and 20–24 at one station → the first two, each with the other.
 */
export function findClashes(bookings: readonly Booking[], places: Places): ReadonlyMap<BookingId, readonly Booking[]> {
  const met = new Map<BookingId, Booking[]>();
  const meet = (one: Booking, other: Booking): void => {
    if (isOver(one.state)) return;
    const others = met.get(one.id);
    if (others) others.push(other);
    else met.set(one.id, [other]);
  };
  for (const here of groupBy(bookings.filter(isLive), (booking) => placeOf(booking, places)).values()) {
    let running: Booking[] = [];
    for (const booking of here.toSorted((a, b) => a.start - b.start)) {
      running = running.filter(({ end }) => end > booking.start);
      for (const other of running) {
        if (!overlaps(booking, other)) continue;
        meet(other, booking);
        meet(booking, other);
      }
      running.push(booking);
    }
  }
  return met;
}

/** What only one booking can have at a time. */
function placeOf({ stationId }: Booking, { station, beamline }: Places): BeamlineId | StationId {
  const beamlineId = station(stationId)?.beamlineId;
  const one = beamlineId === undefined ? undefined : beamline(beamlineId);
  return one === undefined || one.stationsRunTogether ? stationId : one.id;
}
