import type { MachinePeriod } from "#shared/domain/facility/facility.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";

/**
 * One row before and after a change, so that it can be taken back exactly: a later sync rewinds the waiting changes (newest
 * first), puts the server's rows and runs the calls again (docs/data.md). `before` is null for a new row.
 */
export type RowChange =
  | { readonly table: "bookings"; readonly before: Booking | null; readonly after: Booking }
  /** `after` is null for a row that went. */
  | { readonly table: "machinePeriods"; readonly before: MachinePeriod | null; readonly after: MachinePeriod | null };
