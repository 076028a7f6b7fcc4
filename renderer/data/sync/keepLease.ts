import { lockAway } from "#renderer/data/sync/lockAway.ts";
import { noteSync, readSyncState } from "#renderer/data/sync/readSyncState.ts";
import type { SyncDeps } from "#renderer/data/sync/syncDeps.ts";
import { hasRunOut, spend } from "#shared/domain/visibility/lease.ts";

/** Counts the time without a word from the facility; once the lease has run out, what is confidential is locked away. */
export async function keepLease(deps: SyncDeps): Promise<void> {
  const { db, now } = deps;
  const state = await readSyncState(db);
  if (state?.lease === undefined || state.isLockedAway === true) return;
  const lease = spend(state.lease, now());
  if (hasRunOut(lease)) await lockAway(deps);
  else await noteSync(db, { lease });
}
