// From what a person wants of many bookings to the lines of one change. Pure.
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { ManyWish, Shift } from "#renderer/features/calendar/many/manyWish.ts";
import { draftLike } from "#renderer/features/calendar/newDraft.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { ChangeLine } from "#shared/mutations/booking/changeManyArgs.ts";

export function shifted(booking: Booking, { byMs, stations }: Shift): Booking {
  return {
    ...booking,
    stationId: stations[booking.stationId] ?? booking.stationId,
    start: (booking.start + byMs) as InstantMs,
    end: (booking.end + byMs) as InstantMs,
  };
}

/** What changes, a line each; a booking that stays as it is has none. */
export function linesOf(bookings: readonly Booking[], wish: ManyWish, newId: () => BookingId): ChangeLine[] {
  switch (wish.kind) {
    case "move":
      return bookings.flatMap((booking) => moveLine(booking, shifted(booking, wish)));
    case "copy":
      return bookings.map((booking) => copyLine(shifted(booking, wish), newId()));
    case "state":
      return bookings
        .filter(({ state }) => state !== wish.state)
        .map(({ id }) => ({ id, fields: { state: wish.state } }));
    case "cancel":
      return bookings.map(({ id }) => ({ id, fields: { state: "cancelled" } }));
  }
}

export function moveLine(before: Booking, { stationId, start, end }: Booking): ChangeLine[] {
  if (before.stationId === stationId && before.start === start && before.end === end) return [];
  return [{ id: before.id, fields: { stationId, start, end } }];
}

/** A new booking with the same words at the place that `like` has; it is not confirmed yet. */
export function copyLine(like: Booking, id: BookingId): ChangeLine {
  return { id, draft: draftLike(like) };
}
