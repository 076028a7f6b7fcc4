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
import { textCell, whenCell, type SheetCell, type SheetTable } from "#shared/domain/exchange/sheetCells.ts";
import type { MachinePeriod } from "#shared/domain/facility/facility.ts";
import { hoursOf } from "#shared/domain/time/instant.ts";

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
      return textCell(booking.stationId);
    case "start":
    case "end":
      return whenCell(booking[field]);
    case "hours":
      return { kind: "number", text: String(hoursOf(booking)), value: hoursOf(booking) };
    case "use":
      return textCell(USE_WORDS[booking.use][language]);
    case "state":
      return textCell(STATE_WORDS[booking.state][language]);
    case "member":
      // A member whose name is not known goes out by its id, which comes in again.
      return textCell(booking.memberId === undefined ? "" : (names.get(booking.memberId) ?? booking.memberId));
    default:
      return textCell(booking[field]);
  }
}

function machineCell(period: MachinePeriod, field: MachineField, language: FileLanguage): SheetCell {
  switch (field) {
    case "beamline":
      return textCell(period.beamlineId ?? "");
    case "start":
    case "end":
      return whenCell(period[field]);
    case "kind":
      return textCell(MACHINE_WORDS[period.kind][language]);
    default:
      return textCell(period[field]);
  }
}
