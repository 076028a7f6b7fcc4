import { demoOffices, staffOf, type Staff } from "#shared/demo/people.ts";
import { officeTime } from "#shared/demo/officeTime.ts";
import type { Random } from "#shared/demo/random.ts";
import { cancelReasons, moveReasons } from "#shared/demo/words.ts";
import type { Booking, BookingEvent } from "#shared/domain/beamtime/booking.ts";
import { shiftInterval, DAY_MS, HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";
import { makeId } from "#shared/lib/id.ts";

/** How a booking came to be as it is: made, at times moved, and cancelled if it is. Oldest first, none later than `now`. */
export function demoHistory(booking: Booking, now: InstantMs, random: Random): BookingEvent[] {
  const by = enteredBy(booking);
  const made = timeOf(booking);
  // Spread over what lies between the making and the start, or today.
  const end = Math.min(now, booking.start);
  const later = (share: number) =>
    Math.max(made + HOUR_MS, officeTime(Math.floor(made + share * (end - made)) as InstantMs)) as InstantMs;
  const event = (at: InstantMs, what: Pick<BookingEvent, "act" | "before" | "after" | "reason">): BookingEvent => ({
    id: makeId("booking-event", at, random.bytes),
    bookingId: booking.id,
    at,
    by,
    via: "act",
    ...what,
  });
  const planned: Booking =
    booking.state === "request" || booking.state === "tentative" ? booking : { ...booking, state: "confirmed" };
  const wasMoved = random.chance(0.06);
  const first = wasMoved ? { ...planned, ...shiftInterval(planned, random.pick([-7, -1, 1, 7]) * DAY_MS) } : planned;
  const events = [event(made, { act: "created", before: null, after: first, reason: "" })];
  if (wasMoved) {
    events.push(event(later(0.4), { act: "moved", before: first, after: planned, reason: random.pick(moveReasons) }));
  }
  if (booking.state === "cancelled") {
    const reason = random.pick(cancelReasons);
    events.push(event(later(0.7), { act: "cancelled", before: planned, after: booking, reason }));
  }
  return events;
}

function enteredBy({ use, stationId }: Booking): Staff {
  if (use === "shared") return demoOffices.shared;
  if (use === "coalition") return demoOffices.coalition;
  return staffOf(stationId.slice(0, "BL02U".length)).scientist;
}

/** Ids hold the time of their making. */
function timeOf(booking: Booking): InstantMs {
  return Number.parseInt(booking.id.slice("booking:".length).replace("-", "").slice(0, 12), 16) as InstantMs;
}
