import type { BookingEvent } from "#shared/domain/beamtime/booking.ts";
import { makeId, type RandomBytes } from "#shared/lib/id.ts";

/** The id of a new line of history, behind the last one of its booking, by the facility's clock: history is read in order of id. */
export function nextEventId(
  last: BookingEvent["id"] | undefined,
  { now, random }: { readonly now: number; readonly random: RandomBytes },
): BookingEvent["id"] {
  const notBefore = last === undefined ? 0 : timeOf(last) + 1;
  return makeId("booking-event", Math.max(now, notBefore), random);
}

/** Milliseconds in a UUIDv7: its first twelve hexadecimal digits. */
function timeOf(id: BookingEvent["id"]): number {
  const digits = id.slice(id.indexOf(":") + 1).replaceAll("-", "");
  const time = Number.parseInt(digits.slice(0, 12), 16);
  return Number.isNaN(time) ? 0 : time;
}
