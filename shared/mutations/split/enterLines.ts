import type { QuotaEntry } from "#shared/domain/split/quotaEntry.ts";
import type { Mutation } from "#shared/mutations/mutation.ts";
import { enterArgs, type EnterArgs } from "#shared/mutations/split/args.ts";
import { enter } from "#shared/mutations/split/enter.ts";

/** Enters lines of the ledger as they are: hours for lost beamtime, a transfer, a lapse, a correction. Taken back by lines the other way. */
export const enterLines: Mutation<EnterArgs> = {
  name: "split.enterLines",
  args: enterArgs,
  run: (tx, { entries, reason }, { actor, at }) => {
    const stamp = { at, by: { id: actor.id, name: actor.name }, reason: reason.trim(), demo: false };
    return enter(
      tx,
      entries.map((entry): QuotaEntry => ({ ...entry, ...stamp })),
    );
  },
};
