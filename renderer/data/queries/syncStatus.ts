import type { DeskDatabase } from "#renderer/data/db.ts";
import { attention } from "#renderer/data/queries/attention.ts";
import { readSyncState } from "#renderer/data/sync/readSyncState.ts";
import type { SyncState } from "#renderer/data/sync/syncState.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

export type SyncStatus = {
  /** Has a backend ever answered this database? */
  readonly connected: boolean;
  readonly state: "alone" | "offline" | "sign-in" | "upgrade" | "first-sync" | "syncing" | "synced";
  readonly waiting: number;
  /** Refused changes to deal with; what was built on one is dealt with it. */
  readonly attention: number;
  /** Entries of the waiting list that this person may know of. */
  readonly waits: number;
  readonly syncedAt: InstantMs | null;
  readonly progress: { readonly rows: number; readonly ofRows: number } | null;
  readonly lastError: string | null;
  readonly clockOffsetMs: number | null;
  /** The facility was not heard for so long that what is confidential is not shown. */
  readonly isLockedAway: boolean;
};

/** How the talk with the facility stands. */
export async function syncStatus(db: DeskDatabase): Promise<SyncStatus> {
  const [known, waiting, refused, waits] = await Promise.all([
    readSyncState(db),
    db.outbox.count(),
    attention(db),
    db.waitEntries.count(),
  ]);
  return {
    connected: known !== undefined,
    state: stateOf(known, waiting),
    waiting,
    attention: refused.length,
    waits,
    syncedAt: known?.syncedAt ?? null,
    progress: known?.progress ?? null,
    lastError: known?.lastError ?? null,
    clockOffsetMs: known?.clock?.offsetMs ?? null,
    isLockedAway: known?.isLockedAway === true,
  };
}

function stateOf(known: SyncState | undefined, waiting: number): SyncStatus["state"] {
  if (known === undefined) return "alone";
  switch (known.lastError) {
    case "sign-in":
    case "forbidden":
      return "sign-in";
    case "upgrade":
      return "upgrade";
    case "offline":
    case "too-many":
    case "broken":
      return "offline";
    case null:
      if (known.cursor === null) return "first-sync";
      return waiting > 0 ? "syncing" : "synced";
  }
}
