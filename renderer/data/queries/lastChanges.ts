import type { DeskDatabase } from "#renderer/data/db.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/** When each of the bookings was last changed, as its history says; absent where there is none (imported, demo of size L). */
export async function lastChanges(
  db: DeskDatabase,
  ids: readonly BookingId[],
): Promise<ReadonlyMap<BookingId, InstantMs>> {
  const last = new Map<BookingId, InstantMs>();
  await db.bookingEvents
    .where("bookingId")
    .anyOf(ids)
    .each(({ bookingId, at }) => {
      if (at > (last.get(bookingId) ?? 0)) last.set(bookingId, at);
    });
  return last;
}
