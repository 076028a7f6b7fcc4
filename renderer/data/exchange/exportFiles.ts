import type { DataDeps } from "#renderer/data/deps.ts";
import { sequences } from "#renderer/data/exchange/sequences.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { bookingTable, machineTable } from "#shared/domain/exchange/bookingTable.ts";
import { bookingsToIcs } from "#shared/domain/exchange/bookingsToIcs.ts";
import { tableToCsv } from "#shared/domain/exchange/csvText.ts";
import type { SheetTable } from "#shared/domain/exchange/sheetCells.ts";
import type { FileLanguage } from "#shared/domain/exchange/fileWords.ts";
import { machineTimeToIcs } from "#shared/domain/exchange/machineTimeToIcs.ts";
import type { MachinePeriod } from "#shared/domain/facility/facility.ts";

export type FileFormat = "csv" | "xlsx" | "ics";

export type FileWishes = {
  readonly format: FileFormat;
  readonly language: FileLanguage;
  /** Name of the calendar or the sheet. */
  readonly name: string;
};

/** The bookings as a file, in the order given. `placeOf`: what people call the station. */
export async function bookingsFile(
  desk: DataDeps,
  bookings: readonly Booking[],
  wishes: FileWishes & { placeOf(booking: Booking): string },
): Promise<Blob> {
  const { format, language, name } = wishes;
  if (format !== "ics")
    return tableFile(bookingTable(bookings, language, await desk.db.members.toArray()), format, name);
  const counts = await sequences(
    desk.db,
    bookings.map(({ id }) => id),
  );
  const exchanged = bookings.map((booking) => ({
    booking,
    sequence: counts.get(booking.id) ?? 0,
    place: wishes.placeOf(booking),
  }));
  return calendarFile(bookingsToIcs(exchanged, { name, now: desk.now(), language }));
}

/** The machine time as a file, in the order given. */
export async function machineTimeFile(
  desk: DataDeps,
  periods: readonly MachinePeriod[],
  { format, language, name }: FileWishes,
): Promise<Blob> {
  if (format !== "ics") return tableFile(machineTable(periods, language), format, name);
  return calendarFile(machineTimeToIcs(periods, { name, now: desk.now(), language }));
}

/** A table as a file. `name`: of the sheet. */
export async function tableFile(table: SheetTable, format: "csv" | "xlsx", name: string): Promise<Blob> {
  if (format === "csv") return new Blob([tableToCsv(table)], { type: "text/csv" });
  const { sheetFile } = await import("#renderer/data/exchange/sheetFile.ts");
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return new Blob([sheetFile({ name, ...table })], { type });
}

function calendarFile(text: string): Blob {
  return new Blob([text], { type: "text/calendar" });
}
