import type { Booking, BookingEvent } from "#shared/domain/beamtime/booking.ts";
import type { Facility, FacilityRows } from "#shared/domain/facility/facilityRows.ts";
import type { HeliumEntry } from "#shared/domain/helium/heliumEntry.ts";
import type { Assignment } from "#shared/domain/support/assignment.ts";
import type { Day } from "#shared/domain/time/day.ts";

/** S: one term · M: two years · L: 28 beamlines and ten years. */
export type DemoSize = "S" | "M" | "L";

export type DemoBatch = {
  readonly bookings: readonly Booking[];
  readonly bookingEvents: readonly BookingEvent[];
  readonly heliumEntries: readonly HeliumEntry[];
  readonly assignments: readonly Assignment[];
};

export type DemoFacility = {
  readonly rows: FacilityRows;
  /** Rows all in all, about right, for showing how far loading has come. */
  readonly expectedRows: number;
  /** The rest, a piece at a time, so that a large demo is never in memory at once. Each call begins anew with the same rows. */
  batches(): Iterable<DemoBatch>;
};

export type DemoWish = {
  readonly size: DemoSize;
  /** The facility it is built on: assets/facility/nanoterasu.json, parsed. */
  readonly base: Facility;
  /** The day that counts as today, 12:00 JST: bookings before it have ended. Default 2026-11-22. */
  readonly today?: Day;
};

/** An invented history and plan on top of a facility. Pure: the same wish gives the same rows, everywhere. */
export function demoFacility(wish: DemoWish): DemoFacility {
  return { rows: wish.base.rows, expectedRows: 0, batches: () => [] };
}
