import type { FileLanguage } from "#shared/domain/exchange/fileWords.ts";
import { escapeText, icsText } from "#shared/domain/exchange/icsText.ts";
import { FACILITY_ZONE, ZONE_OFFSET_MS } from "#shared/domain/time/day.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";

export type CalendarStamp = {
  /** Name of the calendar, where programs show one. */
  readonly name: string;
  readonly now: InstantMs;
  readonly language: FileLanguage;
};

/** A calendar as text (RFC 5545): each event is given by its content lines, without `BEGIN` and `END`. */
export function calendarText(stamp: CalendarStamp, events: readonly (readonly string[])[]): string {
  return icsText([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Beamline Desk//Beamline Desk//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(stamp.name)}`,
    `X-WR-TIMEZONE:${FACILITY_ZONE}`,
    ...ZONE_LINES,
    ...events.flatMap((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]),
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

/** When the file was written. */
export function stampLine({ now }: CalendarStamp): string {
  return `DTSTAMP:${digits(now)}Z`;
}

/** Start and end by the wall clock of the facility: `DTSTART;TZID=Asia/Tokyo:20261125T100000`. */
export function spanLines({ start, end }: Interval): string[] {
  const local = (instant: InstantMs): string => digits(instant + ZONE_OFFSET_MS);
  return [`DTSTART;TZID=${FACILITY_ZONE}:${local(start)}`, `DTEND;TZID=${FACILITY_ZONE}:${local(end)}`];
}

/** A text property, or no line where there is no text. */
export function givenLine(name: string, text: string): string[] {
  return text === "" ? [] : [`${name}:${escapeText(text)}`];
}

function digits(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replaceAll(/[-:]/g, "");
}
