import type { CommitResult } from "#renderer/data/commitResult.ts";
import type { DeskDatabase } from "#renderer/data/db.ts";
import type { DataDeps, RunCall } from "#renderer/data/deps.ts";
import { mutatedTables } from "#renderer/data/dexieMutationTx.ts";
import { failureOf } from "#renderer/data/failureOf.ts";

type Failed = Extract<CommitResult, { failure: unknown }>;

/**
 * Runs `work` in ONE strict transaction over everything that a change touches: rows, history, outbox, steps, inbox.
 * A result that is not ok takes everything back, so does a failure of the machine, which comes back as a value.
 * Throws what is neither: a bug, after taking everything back.
 */
export async function inOneTransaction<Result extends { readonly ok: boolean }>(
  deps: DataDeps,
  work: (db: DeskDatabase, runCall: RunCall) => Promise<Result>,
): Promise<Result | Failed> {
  let refused: Result | undefined;
  let native: IDBTransaction | undefined;
  try {
    // Both before the transaction opens: IndexedDB ends a transaction that waits for anything else.
    const [db, runCall] = await Promise.all([deps.db.saving(), deps.loadRunCall()]);
    return await db.transaction(
      "rw",
      [...mutatedTables(db), db.outbox, db.steps, db.attention],
      async (transaction) => {
        native = transaction.idbtrans;
        const result = await work(db, runCall);
        if (!result.ok) {
          refused = result;
          transaction.abort();
        }
        return result;
      },
    );
  } catch (error) {
    if (refused !== undefined) return refused;
    // A disk that fills up while the transaction is written out is told by the transaction, not by any of its requests.
    const failure = failureOf(native?.error) ?? failureOf(error);
    if (failure === undefined) throw error;
    return { ok: false, problems: [], failure };
  }
}
