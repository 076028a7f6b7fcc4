import {
  calendarText,
  givenLine,
  spanLines,
  stampLine,
  type CalendarStamp,
} from "#shared/domain/exchange/calendarText.ts";
import { MACHINE_WORDS } from "#shared/domain/exchange/fileWords.ts";
import { uidOfMachineTime } from "#shared/domain/exchange/icsIds.ts";
import { escapeText } from "#shared/domain/exchange/icsText.ts";
import type { MachinePeriod } from "#shared/domain/facility/facility.ts";

const MINUTE_MS = 60_000;

/**
 * The machine time as an iCalendar text (RFC 5545), which `readMachineIcs` reads back. An event without a place is for all
 * beamlines. It takes up nobody's time (`TRANSPARENT`): it lies behind what people have booked.
 *
 * Machine time has no history to count, so `SEQUENCE` is the minute in which the file is written, from 1970: it only grows,
 * and a later file always wins over an earlier one.
 */
export function machineTimeToIcs(periods: readonly MachinePeriod[], stamp: CalendarStamp): string {
  const sequence = Math.floor(stamp.now / MINUTE_MS);
  return calendarText(
    stamp,
    periods.map((period) => eventLines(period, sequence, stamp)),
  );
}

function eventLines(period: MachinePeriod, sequence: number, stamp: CalendarStamp): string[] {
  const kind = escapeText(MACHINE_WORDS[period.kind][stamp.language]);
  return [
    `UID:${uidOfMachineTime(period.id)}`,
    stampLine(stamp),
    `SEQUENCE:${sequence}`,
    ...spanLines(period),
    `SUMMARY:${kind}`,
    ...givenLine("LOCATION", period.beamlineId ?? ""),
    ...givenLine("DESCRIPTION", period.note),
    `CATEGORIES:${kind}`,
    "STATUS:CONFIRMED",
    "TRANSP:TRANSPARENT",
  ];
}
