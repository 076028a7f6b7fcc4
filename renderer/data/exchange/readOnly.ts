import type { DataDeps } from "#renderer/data/deps.ts";
import type { MutationTx } from "#shared/mutations/mutation.ts";

/** Runs `work` in one reading transaction with what mutations read. Writing in it throws. */
export async function readOnly<Result>(desk: DataDeps, work: (tx: MutationTx) => Promise<Result>): Promise<Result> {
  const { dexieMutationTx } = await import("#renderer/data/dexieMutationTx.ts");
  const { db } = desk;
  const stamp = { actor: desk.actor(), at: desk.now(), via: "act", random: desk.random } as const;
  const tables = [db.beamlines, db.stations, db.terms, db.machinePeriods, db.bookings, db.bookingEvents];
  // Async, so that Dexie follows what is awaited inside.
  return db.transaction("r", tables, async () => work(dexieMutationTx(db, stamp)));
}
