import { hard } from "#shared/domain/beamtime/rules/severity.ts";
import { refused } from "#shared/mutations/booking/outcome.ts";
import type { Mutation } from "#shared/mutations/mutation.ts";
import { joinArgs, type JoinArgs } from "#shared/mutations/waiting/args.ts";
import { leaveWaitingCall } from "#shared/mutations/waiting/calls.ts";

/** Waits for a place. Whether it is taken at the moment is not asked: it may be so at the facility and not here. */
export const joinWaiting: Mutation<JoinArgs> = {
  name: "waiting.join",
  args: joinArgs,
  async run(tx, { id, bookingId, draft }, { actor, at }) {
    if ((await tx.waitEntry(id)) !== undefined) return refused({ kind: "cannot-wait", why: "already", ...hard() });
    if (draft.end <= draft.start) return refused({ kind: "ends-before-it-starts", ...hard() });
    if (draft.start <= at) return refused({ kind: "cannot-wait", why: "past", ...hard() });
    const { stationId } = draft;
    if ((await tx.station(stationId)) === undefined) return refused({ kind: "unknown-station", stationId, ...hard() });
    await tx.putWaitEntry({ id, bookingId, draft, by: { id: actor.id, name: actor.name }, at });
    return { ok: true, inverse: leaveWaitingCall({ id }), bookingId: null };
  },
};
