import type { DeskDatabase } from "#renderer/data/db.ts";
import { historyOf } from "#renderer/data/queries/bookings.ts";
import type { BookingEvent, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { makeId, type RandomBytes } from "#shared/lib/id.ts";

/** The last line of a booking's history; undefined where it has none. */
export async function lastLineOf(db: DeskDatabase, bookingId: BookingId): Promise<BookingEvent["id"] | undefined> {
  return (await historyOf(db, bookingId)).at(-1)?.id;
}

/**
 * The id of a new line of a booking's history, behind all that are there: history is read in order of id, and the order must
 * hold when two lines fall into one millisecond and when the workstation's clock was put back.
 */
export function nextEventId(
  last: BookingEvent["id"] | undefined,
  stamp: { readonly at: InstantMs; readonly random: RandomBytes },
): BookingEvent["id"] {
  const notBefore = last === undefined ? 0 : timeOf(last) + 1;
  return makeId("booking-event", Math.max(stamp.at, notBefore), stamp.random);
}

/** Milliseconds in a UUIDv7: its first twelve hexadecimal digits. */
function timeOf(id: BookingEvent["id"]): number {
  const digits = id.slice(id.indexOf(":") + 1).replaceAll("-", "");
  const time = Number.parseInt(digits.slice(0, 12), 16);
  return Number.isNaN(time) ? 0 : time;
}
