import type { Booking, BookingState } from "#shared/domain/beamtime/booking.ts";
import { USE_WORDS } from "#shared/domain/exchange/fileWords.ts";
import { uidOfBooking } from "#shared/domain/exchange/icsIds.ts";
import {
  calendarText,
  givenLine,
  spanLines,
  stampLine,
  type CalendarStamp,
} from "#shared/domain/exchange/calendarText.ts";
import { escapeText } from "#shared/domain/exchange/icsText.ts";

export type ExchangedBooking = {
  readonly booking: Booking;
  /** How often the booking was changed: calendars that know it take the higher number. Never decreases. */
  readonly sequence: number;
  /** What people call the station. */
  readonly place: string;
};

/** Calendars know three states; ours stands beside them. */
const STATUS: Readonly<Record<BookingState, string>> = {
  request: "TENTATIVE",
  tentative: "TENTATIVE",
  confirmed: "CONFIRMED",
  running: "CONFIRMED",
  ended: "CONFIRMED",
  cancelled: "CANCELLED",
};

/**
 * The bookings as an iCalendar text (RFC 5545), which `readBookingIcs` reads back. Times in Asia/Tokyo with its zone described;
 * what calendars have no word for stands in properties of our own, which they leave alone.
 */
export function bookingsToIcs(bookings: readonly ExchangedBooking[], stamp: CalendarStamp): string {
  return calendarText(
    stamp,
    bookings.map((one) => eventLines(one, stamp)),
  );
}

function eventLines({ booking, sequence, place }: ExchangedBooking, stamp: CalendarStamp): string[] {
  const { id, stationId, use, state, title, project, leader, note, memberId = "" } = booking;
  return [
    `UID:${uidOfBooking(id)}`,
    stampLine(stamp),
    `SEQUENCE:${sequence}`,
    ...spanLines(booking),
    `SUMMARY:${escapeText(title)}`,
    ...givenLine("LOCATION", place),
    ...givenLine("DESCRIPTION", note),
    ...givenLine("CONTACT", leader),
    `CATEGORIES:${escapeText(USE_WORDS[use][stamp.language])}`,
    `STATUS:${STATUS[state]}`,
    "TRANSP:OPAQUE",
    `X-BEAMLINE-DESK-STATION:${escapeText(stationId)}`,
    `X-BEAMLINE-DESK-USE:${use}`,
    `X-BEAMLINE-DESK-STATE:${state}`,
    ...givenLine("X-BEAMLINE-DESK-MEMBER", memberId),
    ...givenLine("X-BEAMLINE-DESK-PROJECT", project),
  ];
}
