import type { DeskDatabase } from "#renderer/data/db.ts";
import { forgetPacks } from "#renderer/data/packs/decodedPacks.ts";
import { bookingIdsIn } from "#renderer/data/packs/packedRows.ts";
import type { RowOverlay } from "#renderer/data/sync/rowOverlay.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { Scope } from "#shared/domain/visibility/scope.ts";
import { ENTITIES, type EntityRow } from "#shared/sync/entities.ts";
import { isReadable, scopesOf } from "#shared/sync/scopesOf.ts";

/**
 * Takes away what may not be read any more: rows and packs. Blocks go with the name of their scope, and come anew. Called with the
 * overlay that is about to be written, inside an open transaction; what is remembered beside the rows: forgetBookings.ts.
 */
export async function purge(
  db: DeskDatabase,
  overlay: RowOverlay,
  scopes: { readonly before: readonly Scope[]; readonly now: readonly Scope[] },
): Promise<void> {
  if (scopes.before.every((scope) => scopes.now.includes(scope))) return;
  const blocksGo = scopes.before.some((scope) => scope.startsWith("busy-except:") && !scopes.now.includes(scope));
  const mayStay = (row: EntityRow) =>
    row.entity === "calendarBlocks" ? !blocksGo : isReadable(scopesOf(row), scopes.now);
  for (const entity of ENTITIES) {
    const goes = (row: object) => !mayStay({ entity, row } as EntityRow);
    const gone = await db.table(entity).filter(goes).primaryKeys();
    const rows = overlay.get(entity);
    for (const [id, row] of rows ?? []) if (row !== null && goes(row)) rows?.set(id, null);
    for (const id of gone) rows?.set(String(id), null);
  }
  const packs = await db.packs.filter(({ scope }) => !scopes.now.some((held) => held === scope)).toArray();
  await markGone(db, overlay, await bookingIdsIn(db, packs));
  const names = packs.map(({ sha256 }) => sha256);
  await Promise.all([db.packs, db.packBytes, db.packKeys].map((table) => table.bulkDelete(names)));
  forgetPacks(names);
}

/** Bookings that were in packs only: what is remembered of them goes, too. */
async function markGone(db: DeskDatabase, overlay: RowOverlay, ids: readonly string[]): Promise<void> {
  const newer = await db.bookings.bulkGet(ids as Booking["id"][]);
  const rows = overlay.get("bookings");
  ids.forEach((id, at) => newer[at] === undefined && rows?.has(id) === false && rows.set(id, null));
}
