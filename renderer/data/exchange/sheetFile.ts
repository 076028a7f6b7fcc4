import { strToU8, zipSync } from "fflate";
import { bookingTable } from "#shared/domain/exchange/bookingTable.ts";
import type { FileLanguage } from "#shared/domain/exchange/fileWords.ts";
import { sheetParts } from "#shared/domain/exchange/sheetParts.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";

/** The bookings as an XLSX workbook with one sheet of this name. */
export function sheetFile(bookings: readonly Booking[], name: string, language: FileLanguage): Uint8Array<ArrayBuffer> {
  const parts = sheetParts({ name, ...bookingTable(bookings, language) });
  const files = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));
  return new Uint8Array(zipSync(files, { level: 6 }));
}
