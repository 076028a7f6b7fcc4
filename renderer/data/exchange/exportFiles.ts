import type { DataDeps } from "#renderer/data/deps.ts";
import { sequences } from "#renderer/data/exchange/sequences.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { bookingsToCsv, machineTimeToCsv } from "#shared/domain/exchange/bookingsToCsv.ts";
import { bookingsToIcs } from "#shared/domain/exchange/bookingsToIcs.ts";
import type { FileLanguage } from "#shared/domain/exchange/fileWords.ts";
import type { MachinePeriod } from "#shared/domain/facility/facility.ts";

export type FileFormat = "csv" | "xlsx" | "ics";

export type FileWishes = {
  readonly format: FileFormat;
  readonly language: FileLanguage;
  /** Name of the calendar or the sheet. */
  readonly name: string;
  placeOf(booking: Booking): string;
};

/** The bookings as a file, in the order given. */
export async function bookingsFile(desk: DataDeps, bookings: readonly Booking[], wishes: FileWishes): Promise<Blob> {
  const { format, language, name } = wishes;
  if (format === "csv") return new Blob([bookingsToCsv(bookings, language)], { type: "text/csv" });
  if (format === "xlsx") {
    const { sheetFile } = await import("#renderer/data/exchange/sheetFile.ts");
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    return new Blob([sheetFile(bookings, name, language)], { type });
  }
  const counts = await sequences(
    desk.db,
    bookings.map(({ id }) => id),
  );
  const exchanged = bookings.map((booking) => ({
    booking,
    sequence: counts.get(booking.id) ?? 0,
    place: wishes.placeOf(booking),
  }));
  return new Blob([bookingsToIcs(exchanged, { name, now: desk.now(), language })], { type: "text/calendar" });
}

export function machineTimeFile(periods: readonly MachinePeriod[], language: FileLanguage): Blob {
  return new Blob([machineTimeToCsv(periods, language)], { type: "text/csv" });
}
