import type { DeskDatabase } from "#renderer/data/db.ts";
import type { OutboxEntry } from "#renderer/data/outbox.ts";
import { forgetSearchMonths } from "#renderer/data/searchMonths.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { ENTITIES, type Entity } from "#shared/sync/entities.ts";

/** What rows are to become, by table and id: the row, or null for one that goes. The last word counts. */
export type RowOverlay = ReadonlyMap<Entity, Map<string, object | null>>;

/** Takes back what the entries changed, newest first: the rows as the facility last told them. */
export function rewound(entries: readonly Pick<OutboxEntry, "changes">[]): RowOverlay {
  const overlay: RowOverlay = new Map(ENTITIES.map((entity) => [entity, new Map()]));
  for (const { changes } of entries.toReversed()) {
    for (const { table, before, after } of changes.toReversed()) {
      const id = before?.id ?? after?.id;
      if (id !== undefined) overlay.get(table)?.set(id, before);
    }
  }
  return overlay;
}

/** To be used inside an open transaction. */
export async function writeOverlay(db: DeskDatabase, overlay: RowOverlay): Promise<void> {
  await forgetFound(db, overlay);
  for (const [entity, rows] of overlay) {
    const puts = [...rows.values()].filter((row) => row !== null);
    const gone = [...rows].filter(([, row]) => row === null).map(([id]) => id);
    if (gone.length > 0) await db.table(entity).bulkDelete(gone);
    if (puts.length > 0) await db.table(entity).bulkPut(puts);
  }
}

/** What search keeps of the months is made anew where bookings come, move or go. */
async function forgetFound(db: DeskDatabase, overlay: RowOverlay): Promise<void> {
  // A member's name is in the lines of all its bookings.
  if ((overlay.get("members")?.size ?? 0) > 0) await db.searchMonths.clear();
  const rows = overlay.get("bookings") ?? new Map<string, object | null>();
  const before = await db.bookings.bulkGet([...rows.keys()] as Booking["id"][]);
  const touched = [...before, ...rows.values()] as readonly (Booking | null | undefined)[];
  await forgetSearchMonths(
    db,
    touched.flatMap((row) => row?.start ?? []),
  );
}
