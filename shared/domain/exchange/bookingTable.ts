import type { Booking, MemberId } from "#shared/domain/beamtime/booking.ts";
import type { Member } from "#shared/domain/beamtime/member.ts";
import {
  BOOKING_FIELDS,
  FIELD_WORDS,
  MACHINE_FIELDS,
  MACHINE_WORDS,
  STATE_WORDS,
  USE_WORDS,
  type BookingField,
  type FileLanguage,
  type MachineField,
} from "#shared/domain/exchange/fileWords.ts";
import type { MachinePeriod } from "#shared/domain/facility/facility.ts";
import { wallClock, ZONE_OFFSET_MS } from "#shared/domain/time/day.ts";
import { hoursOf, type InstantMs } from "#shared/domain/time/instant.ts";

/**
 * One cell of a table. `when` is shown in facility time: `localMs` is the wall clock of the facility, counted as if it were UTC,
 * which is how spreadsheets keep times (they know no zones).
 */
export type SheetCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "when"; readonly text: string; readonly localMs: number }
  | { readonly kind: "number"; readonly text: string; readonly value: number };

/** The columns' names, and a row of cells for each thing. */
export type SheetTable = { readonly head: readonly string[]; readonly rows: readonly (readonly SheetCell[])[] };

/** The bookings in the order given. `members`: whose names are known. */
export function bookingTable(
  bookings: readonly Booking[],
  language: FileLanguage,
  members: readonly Member[],
): SheetTable {
  const names = new Map(members.map(({ id, name }) => [id, name[language]]));
  const head = BOOKING_FIELDS.map((field) => FIELD_WORDS[field][language]);
  return {
    head,
    rows: bookings.map((booking) => BOOKING_FIELDS.map((field) => bookingCell(booking, field, { language, names }))),
  };
}

export function machineTable(periods: readonly MachinePeriod[], language: FileLanguage): SheetTable {
  const head = MACHINE_FIELDS.map((field) => FIELD_WORDS[field][language]);
  return { head, rows: periods.map((period) => MACHINE_FIELDS.map((field) => machineCell(period, field, language))) };
}

type Words = { readonly language: FileLanguage; readonly names: ReadonlyMap<MemberId, string> };

function bookingCell(booking: Booking, field: BookingField, { language, names }: Words): SheetCell {
  switch (field) {
    case "station":
      return text(booking.stationId);
    case "start":
    case "end":
      return when(booking[field]);
    case "hours":
      return { kind: "number", text: String(hoursOf(booking)), value: hoursOf(booking) };
    case "use":
      return text(USE_WORDS[booking.use][language]);
    case "state":
      return text(STATE_WORDS[booking.state][language]);
    case "member":
      // A member whose name is not known goes out by its id, which comes in again.
      return text(booking.memberId === undefined ? "" : (names.get(booking.memberId) ?? booking.memberId));
    default:
      return text(booking[field]);
  }
}

function machineCell(period: MachinePeriod, field: MachineField, language: FileLanguage): SheetCell {
  switch (field) {
    case "beamline":
      return text(period.beamlineId ?? "");
    case "start":
    case "end":
      return when(period[field]);
    case "kind":
      return text(MACHINE_WORDS[period.kind][language]);
    default:
      return text(period[field]);
  }
}

function text(content: string): SheetCell {
  return { kind: "text", text: content };
}

/** `2026/11/25 10:00`: what Japanese and English spreadsheets both read as a time. Seconds only where there are any. */
function when(instant: InstantMs): SheetCell {
  const { day, hour, minute } = wallClock(instant);
  const seconds = (instant / 1000) % 60;
  const clock = [hour, minute, ...(seconds > 0 ? [seconds] : [])]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
  return { kind: "when", text: `${day.replaceAll("-", "/")} ${clock}`, localMs: instant + ZONE_OFFSET_MS };
}
