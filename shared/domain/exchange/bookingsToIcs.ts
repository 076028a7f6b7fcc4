import type { Booking, BookingState } from "#shared/domain/beamtime/booking.ts";
import { USE_WORDS, type FileLanguage } from "#shared/domain/exchange/fileWords.ts";
import { uidOfBooking } from "#shared/domain/exchange/icsIds.ts";
import { escapeText, icsText } from "#shared/domain/exchange/icsText.ts";
import { FACILITY_ZONE, ZONE_OFFSET_MS } from "#shared/domain/time/day.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

export type ExchangedBooking = {
  readonly booking: Booking;
  /** How often the booking was changed: calendars that know it take the higher number. Never decreases. */
  readonly sequence: number;
  /** What people call the station. */
  readonly place: string;
};

export type CalendarStamp = {
  /** Name of the calendar, where programs show one. */
  readonly name: string;
  readonly now: InstantMs;
  readonly language: FileLanguage;
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
  return icsText([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Beamline Desk//Beamline Desk//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(stamp.name)}`,
    `X-WR-TIMEZONE:${FACILITY_ZONE}`,
    ...ZONE_LINES,
    ...bookings.flatMap((one) => eventLines(one, stamp)),
    "END:VCALENDAR",
  ]);
}

/** Japan has had no clock changes since 1952 (docs/adr/0003). */
const ZONE_LINES = [
  "BEGIN:VTIMEZONE",
  `TZID:${FACILITY_ZONE}`,
  "BEGIN:STANDARD",
  "DTSTART:19520101T000000",
  "TZOFFSETFROM:+0900",
  "TZOFFSETTO:+0900",
  "TZNAME:JST",
  "END:STANDARD",
  "END:VTIMEZONE",
];

function eventLines({ booking, sequence, place }: ExchangedBooking, { now, language }: CalendarStamp): string[] {
  const { id, stationId, start, end, use, state, title, project, leader, note } = booking;
  const given = (name: string, value: string) => (value === "" ? [] : [`${name}:${escapeText(value)}`]);
  return [
    "BEGIN:VEVENT",
    `UID:${uidOfBooking(id)}`,
    `DTSTAMP:${digits(now)}Z`,
    `SEQUENCE:${sequence}`,
    `DTSTART;TZID=${FACILITY_ZONE}:${localDigits(start)}`,
    `DTEND;TZID=${FACILITY_ZONE}:${localDigits(end)}`,
    `SUMMARY:${escapeText(title)}`,
    ...given("LOCATION", place),
    ...given("DESCRIPTION", note),
    ...given("CONTACT", leader),
    `CATEGORIES:${escapeText(USE_WORDS[use][language])}`,
    `STATUS:${STATUS[state]}`,
    "TRANSP:OPAQUE",
    `X-BEAMLINE-DESK-STATION:${escapeText(stationId)}`,
    `X-BEAMLINE-DESK-USE:${use}`,
    `X-BEAMLINE-DESK-STATE:${state}`,
    ...given("X-BEAMLINE-DESK-PROJECT", project),
    "END:VEVENT",
  ];
}

/** The wall clock of the facility: `20261125T100000`. */
function localDigits(instant: InstantMs): string {
  return digits(instant + ZONE_OFFSET_MS);
}

function digits(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replaceAll(/[-:]/g, "");
}
