import type { DeskDatabase } from "#renderer/data/db.ts";
import { bookingsWithIds } from "#renderer/data/queries/bookings.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { waitEnd, type WaitEntry } from "#shared/domain/waiting/waitEntry.ts";

/** Somebody who still waits, and the booking that would move there, if it stands anywhere. */
export type Waiter = { readonly entry: WaitEntry; readonly standing: Booking | undefined };

/** Everybody who still waits for a place, as far as this person may know, in order of the time that is waited for. */
export async function waiters(db: DeskDatabase, now: InstantMs): Promise<Waiter[]> {
  const entries = await db.waitEntries.toArray();
  if (entries.length === 0) return [];
  const rows = await bookingsWithIds(
    db,
    entries.map(({ bookingId }) => bookingId),
  );
  const standing = new Map(rows.map((row) => [row.id, row]));
  return entries
    .map((entry) => ({ entry, standing: standing.get(entry.bookingId) }))
    .filter((one) => waitEnd(one.entry, one.standing, now) === null)
    .toSorted((a, b) => a.entry.draft.start - b.entry.draft.start || a.entry.at - b.entry.at);
}
