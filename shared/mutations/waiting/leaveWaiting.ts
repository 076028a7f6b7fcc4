import { hard } from "#shared/domain/beamtime/rules/severity.ts";
import { refused } from "#shared/mutations/booking/outcome.ts";
import type { Mutation } from "#shared/mutations/mutation.ts";
import { leaveArgs, type LeaveArgs } from "#shared/mutations/waiting/args.ts";
import { joinWaitingCall } from "#shared/mutations/waiting/calls.ts";

/** Waits no more. Taken back, the same wish is on the list again. */
export const leaveWaiting: Mutation<LeaveArgs> = {
  name: "waiting.leave",
  args: leaveArgs,
  async run(tx, { id }) {
    const entry = await tx.waitEntry(id);
    if (entry === undefined) return refused({ kind: "cannot-wait", why: "gone", ...hard() });
    await tx.removeWaitEntry(id);
    const { bookingId, draft } = entry;
    return { ok: true, inverse: joinWaitingCall({ id, bookingId, draft }), bookingId: null };
  },
};
