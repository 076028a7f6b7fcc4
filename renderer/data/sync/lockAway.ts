import type { DeskDatabase } from "#renderer/data/db.ts";
import { forgetBookings } from "#renderer/data/sync/forgetBookings.ts";
import { purge } from "#renderer/data/sync/purge.ts";
import { replay } from "#renderer/data/sync/replay.ts";
import { readSyncState } from "#renderer/data/sync/readSyncState.ts";
import { rewound, writeOverlay, type RowOverlay } from "#renderer/data/sync/rowOverlay.ts";
import type { SyncDeps } from "#renderer/data/sync/syncDeps.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { CalendarBlock } from "#shared/domain/visibility/calendarBlock.ts";
import type { Scope } from "#shared/domain/visibility/scope.ts";
import { makeId, type RandomBytes } from "#shared/lib/id.ts";

/**
 * The facility was not heard for too long: rows that are not for everybody go, in one transaction. Where a booking stood, a block
 * stands, so that its place is not taken for free. What the person has not sent and what was refused stays and is run again. The next
 * word of the facility finds other scopes than its own here and brings everything anew.
 */
export async function lockAway({ db, loadRunCall, random, now }: SyncDeps): Promise<void> {
  const runCall = await loadRunCall();
  await db.transaction("rw", db.tables, async () => {
    const state = await readSyncState(db);
    if (state === undefined || state.isLockedAway === true) return;
    const waiting = await db.outbox.orderBy("no").toArray();
    const overlay = rewound(waiting);
    const before = new Map(overlay.get("bookings"));
    const scopes = state.scopes.filter(isForEverybody);
    if (scopes.length === state.scopes.length) return;
    await purge(db, overlay, { before: state.scopes, now: scopes });
    const gone = await goneFrom(db, overlay, before);
    putBlocks(overlay, gone, { random, now: now() });
    await writeOverlay(db, overlay);
    await replay(db, { runCall, random }, waiting);
    await forgetBookings(
      db,
      gone.map(({ id }) => id),
    );
    await db.syncState.put({ ...state, scopes, isLockedAway: true });
  });
}

/** What stands open to everybody, and the blocks of a company's people. */
function isForEverybody(scope: Scope): boolean {
  return scope === "pub" || scope.startsWith("busy-except:");
}

/** Bookings that go, as the facility last told them; what only waits here was never told and is made again. */
async function goneFrom(
  db: DeskDatabase,
  overlay: RowOverlay,
  before: ReadonlyMap<string, object | null>,
): Promise<readonly Booking[]> {
  const ids = [...(overlay.get("bookings") ?? [])].flatMap(([id, row]) =>
    row === null && before.get(id) !== null ? [id as Booking["id"]] : [],
  );
  const stored = await db.bookings.bulkGet(ids);
  return ids.flatMap((id, at) => (before.get(id) as Booking | undefined) ?? stored[at] ?? []);
}

function putBlocks(
  overlay: RowOverlay,
  bookings: readonly Booking[],
  { random, now }: { readonly random: RandomBytes; readonly now: number },
): void {
  for (const { state, stationId, start, end } of bookings) {
    if (state === "cancelled") continue;
    const block: CalendarBlock = { id: makeId("block", now, random), stationId, start, end };
    overlay.get("calendarBlocks")?.set(block.id, block);
  }
}
