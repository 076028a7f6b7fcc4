import type { CommitResult } from "#renderer/data/commitResult.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import { inOneTransaction } from "#renderer/data/inOneTransaction.ts";
import { saveCall, type Saving } from "#renderer/data/saveCall.ts";
import { STEPS_KEPT, type Step } from "#renderer/data/step.ts";
import type { Call } from "#shared/mutations/mutation.ts";

/**
 * Does what a person asked for, at once and on this computer: one transaction writes the rows, their history, the outbox entry
 * and the step for undo (none for a fact, which is corrected and not undone). Refused by a rule or by the machine: nothing of it is written, and the result says why.
 * Throws on an unknown name or arguments that do not fit, which is a bug of the caller.
 */
export async function commit(deps: DataDeps, call: Call): Promise<CommitResult> {
  return inOneTransaction(deps, (db, runCall) => act(deps, { db, runCall }, call));
}

/** The same inside a transaction that is open. */
export async function act(deps: DataDeps, saving: Saving, call: Call): Promise<CommitResult> {
  const { db } = saving;
  // Asked for with the first reads of the change.
  const [undone, all] = [db.steps.where("state").equals("undone").primaryKeys(), db.steps.toCollection().primaryKeys()];
  for (const read of [undone, all]) read.catch(() => undefined);
  const saved = await saveCall(deps, saving, call, {
    via: "act",
    async beside({ inverse, callId, subject }) {
      if (inverse === null) return;
      const step = { state: "done", name: call.name, inverse, callId, at: deps.now(), subject } as const;
      const going = stepsThatGo(await undone, await all);
      await Promise.all([going.length > 0 && db.steps.bulkDelete(going), db.steps.add(step)]);
    },
  });
  return saved.ok ? { ok: true, inverse: saved.inverse, bookingId: saved.bookingId } : saved;
}

/** A new act forgets what was undone before it, and the oldest steps, so that STEPS_KEPT are left with its own. */
function stepsThatGo(undone: readonly Step["no"][], all: readonly Step["no"][]): Step["no"][] {
  const gone = new Set(undone);
  const done = all.filter((no) => !gone.has(no));
  return [...undone, ...done.slice(0, Math.max(0, done.length - STEPS_KEPT + 1))];
}
