import type { Member } from "#shared/domain/beamtime/member.ts";
import { memberArgs, type MemberArgs } from "#shared/mutations/coalition/args.ts";
import { setMemberCall } from "#shared/mutations/coalition/calls.ts";
import type { Mutation } from "#shared/mutations/mutation.ts";

/** Enters a member or what it holds. A member stays: its bookings and its bills name it, so a new one is not taken back. */
export const setMember: Mutation<MemberArgs> = {
  name: "coalition.setMember",
  args: memberArgs,
  async run(tx, args) {
    const before = await tx.member(args.id);
    await tx.putMember({ ...args, demo: before?.demo ?? false } as Member);
    if (before === undefined) return { ok: true, inverse: null, bookingId: null };
    const { demo: _demo, ...former } = before;
    return { ok: true, inverse: setMemberCall(former as MemberArgs), bookingId: null };
  },
};
