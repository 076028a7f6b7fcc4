import type { Booking, BookingEvent } from "#shared/domain/beamtime/booking.ts";
import type { HeliumEntry } from "#shared/domain/helium/heliumEntry.ts";
import type { Assignment } from "#shared/domain/support/assignment.ts";

/** Some rows of the demo, to be written in one go. */
export type DemoBatch = {
  readonly bookings: readonly Booking[];
  readonly bookingEvents: readonly BookingEvent[];
  readonly heliumEntries: readonly HeliumEntry[];
  readonly assignments: readonly Assignment[];
};
