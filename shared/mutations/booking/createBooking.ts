import { applyDraft } from "#shared/domain/beamtime/bookingChange.ts";
import { hard } from "#shared/domain/beamtime/rules/severity.ts";
import { createArgs, type CreateArgs } from "#shared/mutations/booking/args.ts";
import { cancelBookingCall } from "#shared/mutations/booking/calls.ts";
import { judge } from "#shared/mutations/booking/judge.ts";
import { done, refused } from "#shared/mutations/booking/outcome.ts";
import type { Mutation } from "#shared/mutations/mutation.ts";

/** Enters a new booking. Taken back, it is cancelled and not erased: its history stays, and redo restores it under the same id. */
export const createBooking: Mutation<CreateArgs> = {
  name: "booking.create@2",
  args: createArgs,
  async run(tx, { id, draft, override }, { actor, at }) {
    if ((await tx.booking(id)) !== undefined) {
      return refused({ kind: "booking-exists-already", bookingId: id, ...hard() });
    }
    const after = applyDraft(id, draft);
    const judged = await judge(tx, { after, before: null, actor, override, back: false, at });
    if (!judged.accepted) return refused(...judged.problems);
    await tx.putBooking(after);
    await tx.addBookingEvent({ bookingId: id, act: "created", before: null, after, reason: judged.reason });
    return done(id, cancelBookingCall({ id, reason: "" }));
  },
};
