import { applyState } from "#shared/domain/beamtime/bookingChange.ts";
import { isOver } from "#shared/domain/beamtime/bookingState.ts";
import { hard } from "#shared/domain/beamtime/rules/severity.ts";
import { cancelArgs, type CancelArgs } from "#shared/mutations/booking/args.ts";
import { restoreBookingCall } from "#shared/mutations/booking/calls.ts";
import { done, notFound, refused } from "#shared/mutations/booking/outcome.ts";
import type { Mutation } from "#shared/mutations/mutation.ts";

/**
 * Gives a booking's place free. The row stays, with its history. One that is running is not cancelled but made to end earlier:
 * beam has been used (assumption).
 */
export const cancelBooking: Mutation<CancelArgs> = {
  name: "booking.cancel",
  args: cancelArgs,
  async run(tx, { id, reason }) {
    const before = await tx.booking(id);
    if (before === undefined) return notFound(id);
    if (isOver(before.state)) {
      return refused({ kind: "booking-is-over", bookingId: id, state: before.state, ...hard() });
    }
    if (before.state === "running") return refused({ kind: "booking-is-running", bookingId: id, ...hard() });
    const after = applyState(before, "cancelled");
    await tx.putBooking(after);
    await tx.addBookingEvent({ bookingId: id, act: "cancelled", before, after, reason: reason.trim() });
    return done(id, restoreBookingCall({ id }));
  },
};
