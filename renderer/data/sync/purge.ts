import type { DeskDatabase } from "#renderer/data/db.ts";
import { forgetPacks } from "#renderer/data/packs/decodedPacks.ts";
import type { RowOverlay } from "#renderer/data/sync/rowOverlay.ts";
import type { Scope } from "#shared/domain/visibility/scope.ts";
import { ENTITIES, type EntityRow } from "#shared/sync/entities.ts";
import type { RowChange } from "#shared/sync/rowChange.ts";
import { isReadable, scopesOf } from "#shared/sync/scopesOf.ts";

/**
 * Takes away what may not be read any more: rows, packs, what stood there before refused changes, steps of undo. Blocks go with
 * the name of their scope, and come anew. Called with the overlay that is about to be written, inside an open transaction.
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
  const packs = await db.packs.filter(({ scope }) => !scopes.now.some((held) => held === scope)).primaryKeys();
  await Promise.all([db.packs, db.packBytes, db.packKeys].map((table) => table.bulkDelete(packs)));
  forgetPacks(packs);
  await purgeMemories(db, mayStay);
}

async function purgeMemories(db: DeskDatabase, mayStay: (row: EntityRow) => boolean): Promise<void> {
  const readable = (changes: readonly RowChange[]) =>
    changes.filter(({ table, before }) => before === null || mayStay({ entity: table, row: before } as EntityRow));
  await db.attention.toCollection().modify((row) => {
    Object.assign(row, { changes: readable(row.changes) });
  });
  await db.outbox.toCollection().modify((entry) => {
    if (entry.hint) Object.assign(entry, { hint: { ...entry.hint, wanted: readable(entry.hint.wanted) } });
  });
  const acts = await db.steps.toArray();
  const known = await db.bookings.bulkGet(acts.flatMap(({ subject }) => subject.bookingId ?? []));
  const unseen = new Set<string>(
    known.flatMap((row) => (row !== undefined && !mayStay({ entity: "bookings", row }) ? [row.id] : [])),
  );
  await db.steps.filter(({ subject }) => unseen.has(subject.bookingId ?? "")).delete();
}
