import { isOfCell, sumOf } from "#shared/domain/split/balance.ts";
import type { Mutation } from "#shared/mutations/mutation.ts";
import { reviseArgs, type ReviseArgs } from "#shared/mutations/split/args.ts";
import { enter } from "#shared/mutations/split/enter.ts";
import { givenAt } from "#shared/mutations/split/givenAt.ts";

/**
 * Sets a quota: the line is the difference to what is given by now. Of two people who set it without knowing of each other the last
 * one's word stands, and both lines with both reasons are in the ledger.
 */
export const reviseQuota: Mutation<ReviseArgs> = {
  name: "split.reviseQuota",
  args: reviseArgs,
  async run(tx, { id, termId, stationId, quotaClass, minutes, reason }, { actor, at }) {
    const cell = { termId, stationId, quotaClass };
    const before = sumOf((await givenAt(tx, cell)).filter(isOfCell(cell)));
    const by = { id: actor.id, name: actor.name };
    const line = { ...cell, id, kind: "grant" as const, minutes: minutes - before };
    return enter(tx, [{ ...line, at, by, reason: reason.trim(), demo: false }]);
  },
};
