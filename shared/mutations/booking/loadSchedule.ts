import { LONGEST_BOOKING_MS } from "#shared/domain/beamtime/booking.ts";
import type { Place } from "#shared/domain/beamtime/bookingChange.ts";
import type { Schedule } from "#shared/domain/beamtime/schedule.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { MutationTx } from "#shared/mutations/mutation.ts";

/**
 * Just what the rules need to judge one place. Reads no further than the longest booking allowed: what is longer is refused
 * whatever stands there, and a slip of the keyboard must not read the whole database.
 */
export async function loadSchedule(tx: MutationTx, place: Place): Promise<Schedule> {
  const station = await tx.station(place.stationId);
  const beamline = station === undefined ? undefined : await tx.beamline(station.beamlineId);
  const terms = await tx.terms();
  if (beamline === undefined) return { beamlines: [], stations: [], terms, machinePeriods: [], bookings: [] };
  const stations = await tx.stationsOf(beamline.id);
  const known = { beamlines: [beamline], stations, terms };
  if (!(place.start < place.end)) return { ...known, machinePeriods: [], bookings: [] };
  const interval = {
    start: place.start,
    end: Math.min(place.end, place.start + LONGEST_BOOKING_MS) as InstantMs,
  };
  const ids = stations.map(({ id }) => id);
  // Both after the beamline, which the facility locks first.
  const [machinePeriods, bookings] = await Promise.all([tx.machinePeriods(interval), tx.bookingsAt(ids, interval)]);
  return { ...known, machinePeriods, bookings };
}
