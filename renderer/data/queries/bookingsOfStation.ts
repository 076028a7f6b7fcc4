import type { DeskDatabase } from "#renderer/data/db.ts";
import { inOrder, packedBookings } from "#renderer/data/queries/bookings.ts";
import { LONGEST_BOOKING_MS, type Booking } from "#shared/domain/beamtime/booking.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import { overlaps, type Interval } from "#shared/domain/time/instant.ts";
import { blockAsBooking } from "#shared/domain/visibility/calendarBlock.ts";

/** Every booking of one station that overlaps the interval, as `bookingsBetween` has them: for its own calendar. */
export function bookingsOfStation(db: DeskDatabase, station: StationId, interval: Interval): Promise<Booking[]> {
  return bookingsOfStations(db, [station], interval);
}

/** The same of a few stations, one after the other: for judging a change without reading everybody's. */
export async function bookingsOfStations(
  db: DeskDatabase,
  stations: readonly StationId[],
  interval: Interval,
): Promise<Booking[]> {
  const [packed, ...stored] = await Promise.all([
    packedBookings(db, interval),
    ...stations.map((station) => storedOfStation(db, station, interval)),
  ]);
  const rows = stored.flatMap(([rows, blocks], place) => {
    const there = packed.filter(({ stationId }) => stationId === stations[place]);
    return inOrder(rows, [...blocks.map(blockAsBooking), ...there]);
  });
  return rows.filter((row) => overlaps(row, interval));
}

function storedOfStation(db: DeskDatabase, station: StationId, interval: Interval) {
  const from = [station, interval.start - LONGEST_BOOKING_MS];
  const within = [from, [station, interval.end], false, false] as const;
  return Promise.all([
    db.bookings
      .where("[stationId+start]")
      .between(...within)
      .toArray(),
    db.calendarBlocks
      .where("[stationId+start]")
      .between(...within)
      .toArray(),
  ]);
}
