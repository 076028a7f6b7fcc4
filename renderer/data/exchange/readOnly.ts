import type { DataDeps } from "#renderer/data/deps.ts";
import type { MutationTx } from "#shared/mutations/mutation.ts";

/** Runs `work` in one reading transaction with what mutations read. Writing in it throws. */
export async function readOnly<Result>(desk: DataDeps, work: (tx: MutationTx) => Promise<Result>): Promise<Result> {
  const { dexieMutationTx, mutatedTables } = await import("#renderer/data/dexieMutationTx.ts");
  const { db } = desk;
  const stamp = { actor: desk.actor(), at: desk.now(), via: "act", random: desk.random } as const;
  // Async, so that Dexie follows what is awaited inside.
  return db.transaction("r", mutatedTables(db), async () => work(dexieMutationTx(db, stamp)));
}
