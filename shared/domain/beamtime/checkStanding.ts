import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { asProposed } from "#shared/domain/beamtime/bookingChange.ts";
import { isOver } from "#shared/domain/beamtime/bookingState.ts";
import { checkBooking } from "#shared/domain/beamtime/checkBooking.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import type { Schedule } from "#shared/domain/beamtime/schedule.ts";

/**
 * What would stand against a booking if it were entered now where it stands: a shutdown that came later, a reason that was given.
 * It forbids nothing; it is told to whoever looks. Nothing is found against what has ended or is cancelled.
 */
export function checkStanding(schedule: Schedule, booking: Booking): Problem[] {
  if (isOver(booking.state)) return [];
  const bookings = schedule.bookings.filter(({ id }) => id !== booking.id);
  // It is counted already where it stands.
  return checkBooking({ ...schedule, bookings, quotaLeft: undefined }, asProposed(booking, null));
}
