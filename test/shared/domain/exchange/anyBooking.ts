import * as fc from "fast-check";
import { members, stations } from "#test/shared/domain/beamtime/sampleFacility.ts";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { BookingLine, KnownNames } from "#shared/domain/exchange/exchangeLine.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

// Texts that files have trouble with: separators, quotes, formulas, wide and astral characters, line breaks.
const trouble = fc.constantFrom(..."=+-@,;:\"'\\n\t ＝＋あ薄膜磁性😀é|\u3000");
const words = fc.string({ unit: trouble, maxLength: 60 }).map((text) => text.trim());
const note = fc.string({ unit: fc.oneof(trouble, fc.constant("\n")), maxLength: 200 }).map((text) => text.trim());

/** Any booking that a person could have entered, at a minute of the years that are planned. */
export const anyBooking: fc.Arbitrary<Booking> = fc
  .record({
    id: fc.uuid({ version: 7 }).map((uuid) => `booking:${uuid}` as BookingId),
    stationId: fc.constantFrom(...stations.map(({ id }) => id)),
    startMinute: fc.integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2031, 0, 1) / 60_000 }),
    minutes: fc.integer({ min: 1, max: 14 * 24 * 60 }),
    use: fc.constantFrom("shared" as const, "coalition" as const, "facility" as const, "event" as const),
    state: fc.constantFrom(
      "request" as const,
      "tentative" as const,
      "confirmed" as const,
      "running" as const,
      "ended" as const,
      "cancelled" as const,
    ),
    memberId: fc.option(fc.constantFrom(...members.map(({ id }) => id))),
    title: words,
    project: words,
    leader: words,
    note,
  })
  .map(({ startMinute, minutes, memberId, ...rest }) => ({
    ...rest,
    ...(memberId === null || rest.use !== "coalition" ? {} : { memberId }),
    start: (startMinute * 60_000) as InstantMs,
    end: ((startMinute + minutes) * 60_000) as InstantMs,
    demo: false,
  }));

/** A booking as its file tells it: what it does not say is nobody's. */
export function asLine({ demo: _demo, memberId, ...rest }: Booking): BookingLine {
  return { ...rest, memberId: memberId ?? null };
}

export const known: KnownNames = { stations, members };

/** Bookings with different ids. */
export const anyBookings = fc.uniqueArray(anyBooking, { selector: ({ id }) => id, minLength: 1, maxLength: 8 });
