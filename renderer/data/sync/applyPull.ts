import type { DeskDatabase } from "#renderer/data/db.ts";
import type { OutboxEntry } from "#renderer/data/outbox.ts";
import { forgetBookings } from "#renderer/data/sync/forgetBookings.ts";
import { purge } from "#renderer/data/sync/purge.ts";
import { reidentify } from "#renderer/data/sync/reidentify.ts";
import { replay } from "#renderer/data/sync/replay.ts";
import { rewound, writeOverlay, type RowOverlay } from "#renderer/data/sync/rowOverlay.ts";
import { settle } from "#renderer/data/sync/settle.ts";
import type { SyncDeps } from "#renderer/data/sync/syncDeps.ts";
import { readSyncState } from "#renderer/data/sync/readSyncState.ts";
import type { SyncState } from "#renderer/data/sync/syncState.ts";
import { freshLease } from "#shared/domain/visibility/lease.ts";
import type { PullAnswer } from "#shared/protocol/pull.ts";

export type Delta = Extract<PullAnswer, { kind: "delta" }>;

/** `put-aside`: it answers an older question. `forked`: another copy of this database was used; we have a new name now. */
export type Applied = "applied" | "put-aside" | "forked";

/**
 * Takes in what the facility said, in one transaction or not at all: puts back what the waiting calls changed, puts the
 * facility's rows, settles the calls it decided, runs the others again, moves the cursor. Live queries fire once.
 */
export async function applyPull({ db, loadRunCall, random, now }: SyncDeps, answer: Delta): Promise<Applied> {
  const runCall = await loadRunCall();
  return db.transaction("rw", db.tables, async (): Promise<Applied> => {
    const state = await readSyncState(db);
    if (state === undefined || !answersNow(state, answer)) return "put-aside";
    const waiting = await db.outbox.orderBy("no").toArray();
    if (isForked(state, waiting, answer)) {
      await reidentify(db, random, now());
      return "forked";
    }
    const overlay = rewound(waiting);
    await purge(db, overlay, { before: state.scopes, now: answer.scopes });
    await putTold(db, overlay, answer.changes);
    await writeOverlay(db, overlay);
    await replay(db, { runCall, random }, await settle(db, waiting, answer));
    await forgetBookings(db, goneFrom(overlay));
    const { cursor, scopes } = answer;
    const at = now();
    await db.syncState.put({ ...state, cursor, scopes, syncedAt: at, lastError: null, lease: freshLease(at) });
    return "applied";
  });
}

function goneFrom(overlay: RowOverlay): readonly string[] {
  return [...(overlay.get("bookings") ?? [])].flatMap(([id, row]) => (row === null ? [id] : []));
}

/** The exact place and scopes that we hold now; "newer than ours" would not do. */
function answersNow(state: SyncState, { base, baseScopes }: Delta): boolean {
  return placeOf(state.cursor, state.scopes) === placeOf(base, baseScopes);
}

function placeOf(cursor: SyncState["cursor"], scopes: readonly string[]): string {
  return JSON.stringify([cursor?.epoch, cursor?.seq, cursor?.token, scopes.toSorted()]);
}

/** Another call was sent under one of our numbers: this database was copied, and the copy was used. */
function isForked(state: SyncState, waiting: readonly OutboxEntry[], { outcomes }: Delta): boolean {
  const ours = new Map(waiting.map(({ no, id }) => [no - state.numberedAfter, id]));
  return outcomes.some(({ seq, id }) => ours.has(seq) && ours.get(seq) !== id);
}

async function putTold(db: DeskDatabase, overlay: RowOverlay, changes: Delta["changes"]): Promise<void> {
  for (const { entity, id, row } of changes) overlay.get(entity)?.set(id, row);
  if ((await db.packs.count()) === 0) return;
  const gone = changes.filter(({ row }) => row === null).map(({ id }) => ({ id }));
  await db.tombstones.bulkDelete(changes.filter(({ row }) => row !== null).map(({ id }) => id));
  await db.tombstones.bulkPut(gone);
}
