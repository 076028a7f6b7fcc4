import type { DeskDatabase } from "#renderer/data/db.ts";
import { readSyncState } from "#renderer/data/sync/readSyncState.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { hasRunOut, spend } from "#shared/domain/visibility/lease.ts";

/** Has the lease run out while nobody looked? Asked before anything is shown; costs one row. */
export async function isLeaseOver(db: DeskDatabase, now: InstantMs): Promise<boolean> {
  const state = await readSyncState(db);
  if (state?.lease === undefined || state.isLockedAway === true) return false;
  return hasRunOut(spend(state.lease, now));
}
