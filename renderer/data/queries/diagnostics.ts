import { DATABASE_VERSION, type DeskDatabase } from "#renderer/data/db.ts";
import { readSyncState } from "#renderer/data/sync/readSyncState.ts";
import type { FailureKind } from "#renderer/data/sync/syncState.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { PROTOCOL_VERSION } from "#shared/protocol/version.ts";

/** How this station and its talk with the facility stand, in figures and codes alone: it may be shown to anybody. */
export type Diagnostics = {
  readonly databaseVersion: number;
  readonly protocol: number;
  readonly rows: { readonly bookings: number; readonly history: number };
  /** Null where no facility ever answered. */
  readonly sync: SyncFigures | null;
  readonly waiting: number;
  readonly oldestWaiting: InstantMs | null;
  readonly attention: number;
  /** Changes that the facility has taken in, as far as they are kept. */
  readonly takenIn: number;
};

export type SyncFigures = {
  /** Random; the facility's log knows this station by it. */
  readonly clientId: string;
  readonly place: number | null;
  readonly syncedAt: InstantMs | null;
  readonly lastError: FailureKind | null;
  /** The facility's clock minus ours. */
  readonly clockOffsetMs: number | null;
  readonly packs: { readonly here: number; readonly all: number };
};

export async function diagnostics(db: DeskDatabase): Promise<Diagnostics> {
  const [bookings, history, oldest, waiting, attention, takenIn] = await Promise.all([
    db.bookings.count(),
    db.bookingEvents.count(),
    db.outbox.orderBy("no").first(),
    db.outbox.count(),
    db.attention.where("state").equals("open").count(),
    db.archive.count(),
  ]);
  return {
    databaseVersion: DATABASE_VERSION,
    protocol: PROTOCOL_VERSION,
    rows: { bookings, history },
    sync: await syncFigures(db),
    waiting,
    oldestWaiting: oldest?.occurredAt ?? null,
    attention,
    takenIn,
  };
}

async function syncFigures(db: DeskDatabase): Promise<SyncFigures | null> {
  const state = await readSyncState(db);
  if (state === undefined) return null;
  const packs = await db.packs.toArray();
  return {
    clientId: state.clientId,
    place: state.cursor?.seq ?? null,
    syncedAt: state.syncedAt,
    lastError: state.lastError,
    clockOffsetMs: state.clock?.offsetMs ?? null,
    packs: { here: packs.filter(({ here }) => here).length, all: packs.length },
  };
}
