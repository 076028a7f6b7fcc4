import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { bookingTable, machineTable, type SheetCell } from "#shared/domain/exchange/bookingTable.ts";
import { csvText } from "#shared/domain/exchange/csvText.ts";
import type { FileLanguage } from "#shared/domain/exchange/fileWords.ts";
import type { MachinePeriod } from "#shared/domain/facility/facility.ts";

/** The bookings as a CSV text in the form of docs/exchange.md, which `readBookingTable` reads back. */
export function bookingsToCsv(bookings: readonly Booking[], language: FileLanguage): string {
  return toCsv(bookingTable(bookings, language));
}

/** The machine time as a CSV text, which `readMachineTable` reads back. */
export function machineTimeToCsv(periods: readonly MachinePeriod[], language: FileLanguage): string {
  return toCsv(machineTable(periods, language));
}

function toCsv({ head, rows }: { head: readonly string[]; rows: readonly (readonly SheetCell[])[] }): string {
  return csvText([head, ...rows.map((row) => row.map((cell) => cell.text))]);
}
