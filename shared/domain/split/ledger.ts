import type { Booking, BookingEvent, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { Offer, Term } from "#shared/domain/facility/facility.ts";
import { type Cell, cellKey } from "#shared/domain/split/cell.ts";
import { chargeOf } from "#shared/domain/split/chargeOf.ts";
import type { QuotaEntry, QuotaEntryKind } from "#shared/domain/split/quotaEntry.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/** What an entry rests on: the call that published the offer, somebody's decision, or a booking. */
export type EntryCause =
  | { readonly kind: "published"; readonly offerId: string }
  | { readonly kind: "decision"; readonly entry: QuotaEntry }
  | { readonly kind: "booking"; readonly booking: Booking };

/**
 * One line of the account of a cell. What is given is positive, what is taken negative; the balance is the sum of them all.
 * Lines of bookings are read out of the bookings and their history and stored nowhere else (docs/adr/0045).
 */
export type LedgerEntry = Cell & {
  readonly kind: QuotaEntryKind | "book" | "release";
  readonly minutes: number;
  /** Null where nobody noted when. */
  readonly at: InstantMs | null;
  readonly cause: EntryCause;
};

/** The offers of the calls for proposals, as the first grants of shared use. An offer of a term that is not known gives nothing. */
export function grantsOf(offers: readonly Offer[], terms: readonly Term[]): LedgerEntry[] {
  const lengths = new Map(terms.map((term) => [term.id, term.shifts.lengthHours]));
  return offers.flatMap(({ id, termId, stationId, shifts }): LedgerEntry[] => {
    const hours = lengths.get(termId);
    if (hours === undefined) return [];
    const cell = { termId, stationId, quotaClass: "shared" as const };
    return [
      { ...cell, kind: "grant", minutes: shifts * hours * 60, at: null, cause: { kind: "published", offerId: id } },
    ];
  });
}

/** What people decided, as it is stored. */
export function linesOf(entries: readonly QuotaEntry[]): LedgerEntry[] {
  return entries.map((entry) => {
    const { termId, stationId, quotaClass, kind, minutes, at } = entry;
    return { termId, stationId, quotaClass, kind, minutes, at, cause: { kind: "decision", entry } };
  });
}

/**
 * What a booking took and gave back, in the order of its history: every change gives back what it took before and takes what it
 * takes from then on; a change that leaves quota and length alone leaves no line. Without a history, what it takes as it stands.
 * The sum is what `chargeOf` says of the booking as it stands.
 */
export function entriesOfBooking(
  booking: Booking,
  history: readonly Pick<BookingEvent, "at" | "before" | "after">[],
  terms: readonly Term[],
): LedgerEntry[] {
  const lines = history.length === 0 ? [{ at: null, before: null, after: booking }] : history;
  return lines.flatMap(({ at, before, after }): LedgerEntry[] => {
    const [was, is] = [before && chargeOf(terms, before), chargeOf(terms, after)];
    if (was && is && was.minutes === is.minutes && cellKey(was) === cellKey(is)) return [];
    const cause = { kind: "booking" as const, booking };
    return [
      ...(was ? [{ ...was, kind: "release" as const, at, cause }] : []),
      ...(is ? [{ ...is, minutes: -is.minutes, kind: "book" as const, at, cause }] : []),
    ];
  });
}

/** The lines of many bookings, each with its own history. */
export function entriesOfBookings(
  bookings: readonly Booking[],
  histories: ReadonlyMap<BookingId, readonly BookingEvent[]>,
  terms: readonly Term[],
): LedgerEntry[] {
  return bookings.flatMap((booking) => entriesOfBooking(booking, histories.get(booking.id) ?? [], terms));
}
