import type { DeskDatabase } from "#renderer/data/db.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";

/** How many lines the history of each booking has, for SEQUENCE in calendars: history only grows. Absent: none. */
export async function sequences(db: DeskDatabase, ids: readonly BookingId[]): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  await db.bookingEvents
    .where("bookingId")
    .anyOf([...ids])
    .eachKey((key) => counts.set(String(key), (counts.get(String(key)) ?? 0) + 1));
  return counts;
}
