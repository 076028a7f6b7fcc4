import type { DeskDatabase } from "#renderer/data/db.ts";
import type { SyncState } from "#renderer/data/sync/syncState.ts";

export function readSyncState(db: DeskDatabase): Promise<SyncState | undefined> {
  return db.syncState.get("sync");
}

/** Changes what is known of the talk itself; nothing where no backend ever answered. */
export async function noteSync(db: DeskDatabase, change: Partial<Omit<SyncState, "key">>): Promise<void> {
  await db.syncState.update("sync", change);
}
