import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { asProposed } from "#shared/domain/beamtime/bookingChange.ts";
import { checkBooking } from "#shared/domain/beamtime/checkBooking.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { leftAfter } from "#shared/domain/split/quotaLeft.ts";
import type { Schedule } from "#shared/domain/beamtime/schedule.ts";

/** A booking as it stands (null: a new one) and as somebody would like it. */
export type BookingChange = { readonly before: Booking | null; readonly after: Booking };

/**
 * Every reason against each of several changes that are made together, in their order: each judged as if all the others had been
 * made already, so one may go where another goes away from.
 * · Example: 10–18 and 18–02 at one station, both eight hours later: no problem, though the first goes to where the second stood.
 */
export function checkMany(schedule: Schedule, changes: readonly BookingChange[]): Problem[][] {
  const changed = new Set(changes.map(({ after }) => after.id));
  const all = [...schedule.bookings.filter(({ id }) => !changed.has(id)), ...changes.map(({ after }) => after)];
  const leftBeside = besideOthers(schedule, changes);
  return changes.map(({ before, after }) => {
    // The rules leave out the booking that changes; a new one has to be left out here.
    const bookings = before === null ? all.filter(({ id }) => id !== after.id) : all;
    const quotaLeft = after.state === "cancelled" ? undefined : leftBeside?.({ before, after });
    return checkBooking({ ...schedule, bookings, quotaLeft }, asProposed(after, before));
  });
}

/** What is left for one of the changes when all the others have been made. */
function besideOthers({ quotaLeft, terms }: Schedule, changes: readonly BookingChange[]) {
  if (quotaLeft === undefined) return undefined;
  const left = leftAfter(quotaLeft, terms, changes);
  return ({ before, after }: BookingChange) => leftAfter(left, terms, [{ before: after, after: before }]);
}
