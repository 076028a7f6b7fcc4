import { applyState } from "#shared/domain/beamtime/bookingChange.ts";
import { hard } from "#shared/domain/beamtime/rules/severity.ts";
import { restoreArgs, type RestoreArgs } from "#shared/mutations/booking/args.ts";
import { cancelBookingCall } from "#shared/mutations/booking/calls.ts";
import { judge } from "#shared/mutations/booking/judge.ts";
import { done, notFound, refused } from "#shared/mutations/booking/outcome.ts";
import type { Mutation } from "#shared/mutations/mutation.ts";

/**
 * Brings a cancelled booking back as it was, to the state it was cancelled in (tentative where no history says). Refused where
 * somebody has taken its place meanwhile.
 */
export const restoreBooking: Mutation<RestoreArgs> = {
  name: "booking.restore",
  args: restoreArgs,
  async run(tx, { id, override }, { actor }) {
    const before = await tx.booking(id);
    if (before === undefined) return notFound(id);
    if (before.state !== "cancelled") {
      return refused({ kind: "booking-not-cancelled", bookingId: id, ...hard() });
    }
    const cancelled = (await tx.eventsOf(id)).findLast(({ act }) => act === "cancelled");
    const after = applyState(before, cancelled?.before?.state ?? "tentative");
    const judged = await judge(tx, { after, before: null, actor, override, back: true });
    if (!judged.accepted) return refused(...judged.problems);
    await tx.putBooking(after);
    await tx.addBookingEvent({ bookingId: id, act: "restored", before, after, reason: judged.reason });
    return done(id, cancelBookingCall({ id, reason: cancelled?.reason ?? "" }));
  },
};
