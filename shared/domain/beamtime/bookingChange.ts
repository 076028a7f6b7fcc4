import type { Booking, BookingDraft, BookingId, BookingState } from "#shared/domain/beamtime/booking.ts";
import type { ProposedBooking } from "#shared/domain/beamtime/schedule.ts";
import type { Interval } from "#shared/domain/time/instant.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";

/** Where and when: a station and a half-open stretch of time. */
export type Place = Interval & { readonly stationId: StationId };

/** A new booking as a form or a file describes it; a file may tell of what is over. */
type AnyDraft = Omit<BookingDraft, "state"> & { readonly state: BookingState };

/** What a person may change of a booking. Absent or undefined: stays as it is. */
export type BookingFields = { readonly [Key in keyof BookingDraft]?: BookingDraft[Key] | undefined };

/** The same of a file, which may tell of any state. */
type AnyFields = Omit<BookingFields, "state"> & { readonly state?: BookingState | undefined };

/** The booking that a filled-in form becomes. Texts are kept as given; the form trims them. */
export function applyDraft(id: BookingId, draft: AnyDraft): Booking {
  return asStored({ ...draft, id, demo: false });
}

/** The booking at another place; all else as before. */
export function applyPlace(booking: Booking, place: Place): Booking {
  return { ...booking, stationId: place.stationId, start: place.start, end: place.end };
}

/**
 * The booking with the given fields changed. Texts are kept as given, so that undo brings back exactly what was.
 * What leaves coalition use leaves its member: a company's right is not told with a booking that everybody sees.
 */
export function applyFields(booking: Booking, fields: AnyFields): Booking {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return asStored({ ...booking, ...given });
}

/** The former values of exactly the given fields, and the member where the use changes: what takes the change back. */
export function formerFields<Fields extends AnyFields>(booking: Booking, fields: Fields): Fields {
  const keys = Object.keys(fields).filter((key) => fields[key as keyof Fields] !== undefined);
  if (fields.use !== undefined && booking.memberId !== undefined) keys.push("memberId");
  // A field that was absent is given back as null.
  return Object.fromEntries(keys.map((key) => [key, booking[key as keyof Booking] ?? null])) as Fields;
}

/** A member that is nobody leaves no field behind. */
function asStored({ memberId, ...booking }: AnyDraft & Pick<Booking, "id" | "demo">): Booking {
  return booking.use !== "coalition" || !memberId ? booking : { ...booking, memberId };
}

export function applyState(booking: Booking, state: BookingState): Booking {
  return { ...booking, state };
}

/** Are all fields the same, those too that only one of them has? */
export function isSameBooking(a: Booking, b: Booking): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as ReadonlySet<keyof Booking>;
  return [...keys].every((key) => a[key] === b[key]);
}

export function samePlace(a: Place, b: Place): boolean {
  return a.stationId === b.stationId && a.start === b.start && a.end === b.end;
}

/** A booking as a question to the rules. `before` is the booking as it stands now; null if it holds no place yet. */
export function asProposed(booking: Booking, before: Booking | null): ProposedBooking {
  const { stationId, start, end, use, title, memberId } = booking;
  return { stationId, start, end, use, title, memberId, before };
}
