import type { DeskDatabase } from "#renderer/data/db.ts";
import {
  LONGEST_BOOKING_MS,
  type Booking,
  type BookingEvent,
  type BookingId,
} from "#shared/domain/beamtime/booking.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import { overlaps, type Interval } from "#shared/domain/time/instant.ts";

/**
 * Every booking that overlaps the interval, cancelled ones too, in order of start.
 * Reads the starts from LONGEST_BOOKING_MS before the interval to its end and nothing else, so it costs the same
 * however many years are stored (docs/adr/0006-longest-booking-bounds-reading.md).
 */
export async function bookingsBetween(db: DeskDatabase, interval: Interval): Promise<Booking[]> {
  const rows = await db.bookings
    .where("start")
    .between(interval.start - LONGEST_BOOKING_MS, interval.end, false, false)
    .toArray();
  return rows.filter((row) => overlaps(row, interval));
}

/** The same of one station: for its own calendar, and for judging a change without reading everybody's. */
export async function bookingsOfStation(db: DeskDatabase, station: StationId, interval: Interval): Promise<Booking[]> {
  const from = [station, interval.start - LONGEST_BOOKING_MS];
  const rows = await db.bookings
    .where("[stationId+start]")
    .between(from, [station, interval.end], false, false)
    .toArray();
  return rows.filter((row) => overlaps(row, interval));
}

export function booking(db: DeskDatabase, id: BookingId): Promise<Booking | undefined> {
  return db.bookings.get(id);
}

/** Those of the ids that are stored, in order of start. */
export async function bookingsWithIds(db: DeskDatabase, ids: readonly BookingId[]): Promise<Booking[]> {
  const rows = await db.bookings.bulkGet([...ids]);
  return rows.filter((row) => row !== undefined).toSorted((a, b) => a.start - b.start);
}

/** What happened to a booking, oldest first. */
export async function historyOf(db: DeskDatabase, id: BookingId): Promise<BookingEvent[]> {
  // Event ids are made in order of time, and IndexedDB answers equal keys in order of id.
  return db.bookingEvents.where("bookingId").equals(id).toArray();
}

/** How many bookings are stored, cancelled ones too. Counted by the index, no row is read. */
export function countBookings(db: DeskDatabase): Promise<number> {
  return db.bookings.count();
}
