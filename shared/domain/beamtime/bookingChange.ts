import type { Booking, BookingDraft, BookingId, BookingState } from "#shared/domain/beamtime/booking.ts";
import type { ProposedBooking } from "#shared/domain/beamtime/schedule.ts";
import type { Interval } from "#shared/domain/time/instant.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";

/** Where and when: a station and a half-open stretch of time. */
export type Place = Interval & { readonly stationId: StationId };

/** What a person may change of a booking. Absent or undefined: stays as it is. */
export type BookingFields = { readonly [Key in keyof BookingDraft]?: BookingDraft[Key] | undefined };

/** The booking that a filled-in form becomes. Texts are kept as given; the form trims them. */
export function applyDraft(id: BookingId, draft: BookingDraft): Booking {
  return { ...draft, id, demo: false };
}

/** The booking at another place; all else as before. */
export function applyPlace(booking: Booking, place: Place): Booking {
  return { ...booking, stationId: place.stationId, start: place.start, end: place.end };
}

/** The booking with the given fields changed. Texts are kept as given, so that undo brings back exactly what was. */
export function applyFields(booking: Booking, fields: BookingFields): Booking {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { ...booking, ...given };
}

/** The former values of exactly the given fields: what takes the change back. */
export function formerFields(booking: Booking, fields: BookingFields): BookingFields {
  const keys = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(keys.map(([key]) => [key, booking[key as keyof BookingFields]])) as BookingFields;
}

export function applyState(booking: Booking, state: BookingState): Booking {
  return { ...booking, state };
}

export function samePlace(a: Place, b: Place): boolean {
  return a.stationId === b.stationId && a.start === b.start && a.end === b.end;
}

/** A booking as a question to the rules. `before` is the booking as it stands now; null if it holds no place yet. */
export function asProposed(booking: Booking, before: Booking | null): ProposedBooking {
  const { stationId, start, end, use, title } = booking;
  return { stationId, start, end, use, title, before };
}
