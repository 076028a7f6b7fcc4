import type { DeskDatabase } from "#renderer/data/db.ts";
import { readSyncState } from "#renderer/data/sync/readSyncState.ts";
import type { SyncState } from "#renderer/data/sync/syncState.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

export type SyncStatus = {
  /** Has a backend ever answered this database? */
  readonly connected: boolean;
  readonly state: "alone" | "offline" | "sign-in" | "upgrade" | "first-sync" | "syncing" | "synced";
  readonly waiting: number;
  readonly attention: number;
  readonly syncedAt: InstantMs | null;
  readonly progress: { readonly rows: number; readonly ofRows: number } | null;
  readonly lastError: string | null;
  readonly clockOffsetMs: number | null;
};

/** How the talk with the facility stands. */
export async function syncStatus(db: DeskDatabase): Promise<SyncStatus> {
  const [known, waiting, attention] = await Promise.all([
    readSyncState(db),
    db.outbox.count(),
    db.attention.where("state").equals("open").count(),
  ]);
  return {
    connected: known !== undefined,
    state: stateOf(known, waiting),
    waiting,
    attention,
    syncedAt: known?.syncedAt ?? null,
    progress: known?.progress ?? null,
    lastError: known?.lastError ?? null,
    clockOffsetMs: known?.clock?.offsetMs ?? null,
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
