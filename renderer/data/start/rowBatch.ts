import type { DeskDatabase } from "#renderer/data/db.ts";
import { LONGEST_MACHINE_PERIOD_MS } from "#shared/domain/facility/longestMachinePeriod.ts";
import type { OutboxEntry } from "#renderer/data/outbox.ts";
import type { DemoBatch } from "#shared/demo/demoBatch.ts";
import { LONGEST_BOOKING_MS } from "#shared/domain/beamtime/booking.ts";
import type { FacilityRows } from "#shared/domain/facility/facilityRows.ts";
import type { Interval } from "#shared/domain/time/instant.ts";

/** Rows of several tables that are written together. */
export type RowBatch = Partial<FacilityRows> &
  Partial<DemoBatch> & { readonly outbox?: readonly Omit<OutboxEntry, "no">[] };

/**
 * Adds the rows, one relaxed transaction per table: tables without a common one are written side by side.
 * Throws a RangeError for a row that is longer than reading looks back (docs/adr/0006).
 */
export async function addRows(db: DeskDatabase, batch: RowBatch): Promise<void> {
  refuseLonger(batch.bookings ?? [], LONGEST_BOOKING_MS);
  refuseLonger(batch.machinePeriods ?? [], LONGEST_MACHINE_PERIOD_MS);
  const filled = Object.entries(batch).filter(([, rows]) => rows.length > 0);
  await Promise.all(filled.map(([table, rows]) => db.table(table).bulkAdd(rows)));
}

export function countRows(batch: RowBatch): number {
  return Object.values(batch).reduce((sum, rows) => sum + rows.length, 0);
}

function refuseLonger(rows: readonly (Interval & { readonly id: string })[], longestMs: number): void {
  const longer = rows.find((row) => row.end - row.start > longestMs);
  if (longer !== undefined) throw new RangeError(`Longer than the calendar looks back: ${longer.id}`);
}
