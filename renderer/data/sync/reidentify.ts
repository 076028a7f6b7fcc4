import type { DeskDatabase } from "#renderer/data/db.ts";
import type { OutboxEntry } from "#renderer/data/outbox.ts";
import { readSyncState } from "#renderer/data/sync/readSyncState.ts";
import type { SyncState } from "#renderer/data/sync/syncState.ts";
import { makeId, type RandomBytes } from "#shared/lib/id.ts";

/**
 * A new name for this database whenever its history is doubtful: its numbers were used by a copy, or the facility came back from
 * a backup. Offers again what was taken in and what waits, under the same ids: the facility knows what it has already. Refused
 * calls stay where they are. Also the first name. Inside an open transaction; the rows are as the facility told them.
 */
export async function reidentify(db: DeskDatabase, random: RandomBytes, now: number): Promise<SyncState> {
  const state = await readSyncState(db);
  const [archived, waiting] = [await db.archive.orderBy("place").toArray(), await db.outbox.orderBy("no").toArray()];
  await db.archive.clear();
  await db.outbox.clear();
  const numberedAfter = await lastNumber(db);
  await db.outbox.bulkAdd([
    ...archived.map(({ place: _place, ...call }) => ({ ...call, changes: [] })),
    ...waiting.map(({ no: _no, ...entry }) => entry),
  ]);
  const fresh: SyncState = {
    key: "sync",
    cursor: null,
    scopes: [],
    syncedAt: null,
    lastError: null,
    clock: null,
    progress: null,
    ...state,
    clientId: makeId("client", now, random),
    numberedAfter,
  };
  await db.syncState.put(fresh);
  return fresh;
}

/** The numbers go on for ever, also in an empty outbox, and are not to be asked otherwise than by taking one. */
async function lastNumber(db: DeskDatabase): Promise<number> {
  const marker: Omit<OutboxEntry, "no"> = {
    id: "call:marker" as OutboxEntry["id"],
    name: "",
    args: null,
    occurredAt: 0 as OutboxEntry["occurredAt"],
    actor: { id: "", name: "" },
    via: "act",
    changes: [],
  };
  const no = await db.outbox.add(marker);
  await db.outbox.delete(no);
  return no;
}
