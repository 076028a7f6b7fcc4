import type { DeskDatabase } from "#renderer/data/db.ts";
import { readSyncState } from "#renderer/data/sync/readSyncState.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";

/**
 * Bookings of which a change waits to be decided by the facility: they are drawn as requests. None where no facility ever answered:
 * what is saved there is all there is.
 */
export async function unsentBookings(db: DeskDatabase): Promise<readonly BookingId[]> {
  if ((await readSyncState(db)) === undefined) return [];
  const waiting = await db.outbox.orderBy("no").toArray();
  const ids = waiting.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.table === "bookings" && change.after !== null ? [change.after.id] : [])),
  );
  return [...new Set(ids)];
}
