import { sealIdOf } from "#shared/domain/helium/heliumSeal.ts";
import { monthInterval, sealOf } from "#shared/domain/helium/sealOf.ts";
import { closeMonthArgs, type CloseMonthArgs } from "#shared/mutations/helium/args.ts";
import { appended, refusedFor } from "#shared/mutations/helium/outcome.ts";
import type { Mutation } from "#shared/mutations/mutation.ts";

/** Closes a month of the log for good, with the hash of its lines. The facility's own log decides what they are. */
export const closeMonth: Mutation<CloseMonthArgs> = {
  name: "helium.closeMonth",
  args: closeMonthArgs,
  async run(tx, { month }, { actor, at }) {
    const interval = monthInterval(month);
    if (at < interval.end) return refusedFor("month-not-over");
    if ((await tx.heliumSeals()).some((seal) => seal.month === month)) return refusedFor("month-closed-already");
    const lines = await tx.heliumBookedIn(interval);
    const by = { id: actor.id, name: actor.name };
    await tx.addHeliumSeal({ id: sealIdOf(month), month, hash: sealOf(lines), entries: lines.length, at, by });
    return appended(null);
  },
};
