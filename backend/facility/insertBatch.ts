import type { Database, Tx } from "#backend/store/tables.ts";
import { PACKED_BY, type PackedEntity } from "#backend/packs/packedEntities.ts";
import { placesOf } from "#backend/store/placesOf.ts";
import { blockWrite, needsBlock } from "#backend/store/rowBuffer.ts";
import { insertRows, type RowWrite } from "#backend/store/writeRows.ts";
import type { DemoBatch } from "#shared/demo/demoBatch.ts";
import type { Entity, EntityRow, EntityRows } from "#shared/sync/entities.ts";

export type NewRows = { readonly entity: Entity; readonly writes: readonly RowWrite[] };
type NewBlockId = () => EntityRows["calendarBlocks"]["id"];

export function writesOf<Key extends Entity>(entity: Key, rows: readonly EntityRows[Key][]): NewRows {
  const writes = rows.map((row): RowWrite => ({
    id: row.id,
    doc: row,
    places: placesOf({ entity, row } as EntityRow),
  }));
  return { entity, writes };
}

/** The rows of a batch that began, or were noted, in [from, to), and the blocks for them. */
export function writesOfBatch(
  batch: DemoBatch,
  { from, to }: { readonly from: number; readonly to: number },
  newBlockId: NewBlockId,
): NewRows[] {
  const within = <Row extends object>(entity: PackedEntity, rows: readonly Row[]) => {
    const field = PACKED_BY[entity] === "start_ms" ? "start" : "at";
    return rows.filter((row) => from <= Number(Reflect.get(row, field)) && Number(Reflect.get(row, field)) < to);
  };
  const bookings = within("bookings", batch.bookings);
  const blocks = bookings.filter(needsBlock).map((booking) => blockWrite(booking, newBlockId()));
  return [
    writesOf("bookings", bookings),
    writesOf("bookingEvents", within("bookingEvents", batch.bookingEvents)),
    writesOf("heliumEntries", within("heliumEntries", batch.heliumEntries)),
    writesOf("assignments", within("assignments", batch.assignments)),
    { entity: "calendarBlocks", writes: blocks },
  ];
}

/** In statements of at most so many rows, each in a transaction of its own where `db` is none. */
export async function insertPieces(
  db: Database | Tx,
  { entity, writes }: NewRows,
  how: { readonly piece: number; readonly rev: number; readonly known: "refuse" | "keep" },
): Promise<void> {
  for (let from = 0; from < writes.length; from += how.piece)
    await insertRows(db, entity, { rows: writes.slice(from, from + how.piece), ...how });
}
