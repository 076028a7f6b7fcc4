import type { ExportFile } from "#renderer/data/start/exportFile.ts";
import type { FileMistake } from "#shared/domain/facility/fileMistake.ts";

/** Ids that are there twice, and rows that name a station, beamline or booking that the file does not hold. Empty if none. */
export function lostReferences(file: ExportFile): FileMistake[] {
  const beamlines = new Set<string>(file.beamlines.map((row) => row.id));
  const stations = new Set<string>(file.stations.map((row) => row.id));
  const bookings = new Set<string>(file.bookings.map((row) => row.id));
  return [
    ...doubles(file),
    ...missing("stations", file.stations, (row) => row.beamlineId, beamlines),
    ...missing("bookings", file.bookings, (row) => row.stationId, stations),
    ...missing("quotaEntries", file.quotaEntries, (row) => row.stationId, stations),
    ...missing("bookingEvents", file.bookingEvents, (row) => row.bookingId, bookings),
    ...missing("heliumDevices", file.heliumDevices.filter(isAtStation), (row) => row.stationId, stations),
    ...missing("heliumEntries", file.heliumEntries.filter(isAtStation), (row) => row.stationId, stations),
    ...missing("assignments", file.assignments, (row) => row.bookingId, bookings),
  ];
}

function isAtStation<Row extends { readonly stationId: string | null }>(row: Row): row is Row & { stationId: string } {
  return row.stationId !== null;
}

function missing<Row>(
  table: string,
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  known: Set<string>,
): FileMistake[] {
  return rows.flatMap((row, index) =>
    known.has(nameOf(row)) ? [] : [{ where: `${table}[${index}]`, kind: "not-in-file" as const, id: nameOf(row) }],
  );
}

function doubles(file: ExportFile): FileMistake[] {
  const { format: _format, facility: _facility, ...tables } = file;
  return Object.entries(tables).flatMap(([table, rows]) => {
    const seen = new Set<string>();
    return rows.flatMap(({ id }, index) => {
      const isDouble = seen.has(id);
      seen.add(id);
      return !isDouble ? [] : [{ where: `${table}[${index}]`, kind: "twice" as const, id }];
    });
  });
}
