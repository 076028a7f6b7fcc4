import type { DeskDatabase } from "#renderer/data/db.ts";
import { packedBetween, packedByKeys } from "#renderer/data/packs/packedRows.ts";
import {
  LONGEST_BOOKING_MS,
  type Booking,
  type BookingEvent,
  type BookingId,
} from "#shared/domain/beamtime/booking.ts";
import { blockAsBooking } from "#shared/domain/visibility/calendarBlock.ts";
import { overlaps, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";

/**
 * Every booking that overlaps the interval, cancelled ones too, in order of start; a booking that may not be seen is there as its
 * block. Reads the starts from LONGEST_BOOKING_MS before the interval to its end and nothing else, so it costs the same
 * however many years are stored (docs/adr/0006-longest-booking-bounds-reading.md).
 */
export async function bookingsBetween(db: DeskDatabase, interval: Interval): Promise<Booking[]> {
  const within = [interval.start - LONGEST_BOOKING_MS, interval.end, false, false] as const;
  const [rows, blocks, packed] = await Promise.all([
    db.bookings
      .where("start")
      .between(...within)
      .toArray(),
    db.calendarBlocks
      .where("start")
      .between(...within)
      .toArray(),
    packedBookings(db, interval),
  ]);
  return inOrder(rows, [...blocks.map(blockAsBooking), ...packed]).filter((row) => overlaps(row, interval));
}

export async function booking(db: DeskDatabase, id: BookingId): Promise<Booking | undefined> {
  return (await db.bookings.get(id)) ?? (await packedByKeys(db, "bookings", [id]))[0];
}

/** Those of the ids that are stored, in order of start. */
export async function bookingsWithIds(db: DeskDatabase, ids: readonly BookingId[]): Promise<Booking[]> {
  const rows = await db.bookings.bulkGet([...ids]);
  const found = rows.filter((row) => row !== undefined);
  const known = new Set(found.map(({ id }) => id));
  const packed = await packedByKeys(
    db,
    "bookings",
    ids.filter((id) => !known.has(id)),
  );
  return [...found, ...packed].toSorted((a, b) => a.start - b.start);
}

/** What happened to a booking, oldest first. */
export async function historyOf(db: DeskDatabase, id: BookingId): Promise<BookingEvent[]> {
  // Event ids are made in order of time, and IndexedDB answers equal keys in order of id.
  const [rows, packed] = await Promise.all([
    db.bookingEvents.where("bookingId").equals(id).toArray(),
    packedByKeys(db, "bookingEvents", [id]),
  ]);
  return packed.length === 0 ? rows : [...packed, ...rows].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Of the packs, blocks among them. */
export async function packedBookings(db: DeskDatabase, interval: Interval): Promise<Booking[]> {
  const within = { start: (interval.start - LONGEST_BOOKING_MS) as InstantMs, end: interval.end };
  const [bookings, blocks] = await Promise.all([
    packedBetween(db, "bookings", within),
    packedBetween(db, "calendarBlocks", within),
  ]);
  return blocks.length === 0 ? bookings : [...bookings, ...blocks.map(blockAsBooking)];
}

/** `rows` are in order of start already, and mostly all there is. */
export function inOrder(rows: Booking[], others: readonly Booking[]): Booking[] {
  return others.length === 0 ? rows : [...rows, ...others].toSorted((a, b) => a.start - b.start);
}

/** How many bookings are stored, cancelled ones too. Counted by the index, no row is read; a changed one of a pack counts twice. */
export async function countBookings(db: DeskDatabase): Promise<number> {
  const packs = await db.packs.where("entity").equals("bookings").toArray();
  return packs.reduce((sum, pack) => sum + pack.rows, await db.bookings.count());
}
