import { applyPlace } from "#shared/domain/beamtime/bookingChange.ts";
import { moveArgs, type MoveArgs } from "#shared/mutations/booking/args.ts";
import { moveBookingCall } from "#shared/mutations/booking/calls.ts";
import { judge } from "#shared/mutations/booking/judge.ts";
import { done, notFound, refused } from "#shared/mutations/booking/outcome.ts";
import type { Mutation } from "#shared/mutations/mutation.ts";

/** Gives a booking another station, time or length. Taken back, it returns to where it was, if nobody stands there by then. */
export const moveBooking: Mutation<MoveArgs> = {
  name: "booking.move",
  args: moveArgs,
  async run(tx, { id, stationId, start, end, override, back = false }, { actor, at }) {
    const before = await tx.booking(id);
    if (before === undefined) return notFound(id);
    const after = applyPlace(before, { stationId, start, end });
    const judged = await judge(tx, { after, before, actor, override, back, at });
    if (!judged.accepted) return refused(...judged.problems);
    await tx.putBooking(after);
    await tx.addBookingEvent({ bookingId: id, act: "moved", before, after, reason: judged.reason });
    return done(
      id,
      moveBookingCall({ id, stationId: before.stationId, start: before.start, end: before.end, back: true }),
    );
  },
};
