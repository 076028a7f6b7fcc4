import type { CommitResult } from "#renderer/data/commitResult.ts";
import type { DeskDatabase } from "#renderer/data/db.ts";
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
  const saved = await saveCall(deps, saving, call, "act");
  if (!saved.ok) return saved;
  const { inverse, subject, bookingId, callId } = saved;
  if (inverse !== null)
    await addStep(saving.db, { state: "done", name: call.name, inverse, callId, at: deps.now(), subject });
  return { ok: true, inverse, bookingId };
}

/** A new act forgets what was undone before it, and the oldest step beyond STEPS_KEPT. */
async function addStep(db: DeskDatabase, step: Omit<Step, "no">): Promise<void> {
  await Promise.all([db.steps.where("state").equals("undone").delete(), db.steps.add(step)]);
  const numbers = await db.steps.toCollection().primaryKeys();
  if (numbers.length > STEPS_KEPT) await db.steps.bulkDelete(numbers.slice(0, numbers.length - STEPS_KEPT));
}
