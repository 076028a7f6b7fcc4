import type { StepResult } from "#renderer/data/commitResult.ts";
import type { DeskDatabase } from "#renderer/data/db.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import { inOneTransaction } from "#renderer/data/inOneTransaction.ts";
import { saveCall } from "#renderer/data/saveCall.ts";
import type { Step } from "#renderer/data/step.ts";

/**
 * Takes back the newest act of this workstation by running its inverse call, with a line of history and an outbox entry of its
 * own. Refused (someone took the place meanwhile): the problems come back and the step stays.
 * The step is chosen inside the transaction, so two windows cannot take back the same one.
 */
export function undo(deps: DataDeps): Promise<StepResult> {
  return turn(deps, "undo");
}

/** Does again what was undone last. */
export function redo(deps: DataDeps): Promise<StepResult> {
  return turn(deps, "redo");
}

/** Gives up a step that can no longer be taken back, so that the ones behind it can. */
export async function forgetStep(db: DeskDatabase, no: Step["no"]): Promise<void> {
  await db.steps.delete(no);
}

function turn(deps: DataDeps, via: "undo" | "redo"): Promise<StepResult> {
  return inOneTransaction(deps, async (db, runCall): Promise<StepResult> => {
    const step = await nextStep(db, via);
    if (step === undefined) return { ok: false, problems: [], nothing: via === "undo" ? "to-undo" : "to-redo" };
    // The inverse of an inverse is the way back: one call per step is all that both directions need.
    const state = via === "undo" ? "undone" : "done";
    const saved = await saveCall(deps, { db, runCall }, step.inverse, {
      via,
      beside: async ({ inverse, callId }) =>
        inverse === null ? db.steps.delete(step.no) : db.steps.put({ ...step, state, inverse, callId }),
    });
    if (!saved.ok) return saved;
    return { ok: true, inverse: saved.inverse, bookingId: saved.bookingId };
  });
}

/** Undo goes from the newest done step down, redo from the oldest undone step up. */
function nextStep(db: DeskDatabase, via: "undo" | "redo"): Promise<Step | undefined> {
  return via === "undo"
    ? db.steps.where("state").equals("done").last()
    : db.steps.where("state").equals("undone").first();
}
