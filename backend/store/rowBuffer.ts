import { sql } from "kysely";
import { placesOf } from "#backend/store/placesOf.ts";
import type { Tx } from "#backend/store/tables.ts";
import { writeRows, type RowWrite, type Touched } from "#backend/store/writeRows.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { isLive } from "#shared/domain/beamtime/bookingState.ts";
import type { CalendarBlock } from "#shared/domain/visibility/calendarBlock.ts";
import { isConfidential } from "#shared/domain/visibility/confidential.ts";
import { makeId, type RandomBytes } from "#shared/lib/id.ts";
import { groupBy } from "#shared/lib/groupBy.ts";
import type { Entity, EntityRow, EntityRows } from "#shared/sync/entities.ts";

/** What one change writes, put down at once when it is complete: rows that depend on each other then never meet half-way. */
export type RowBuffer = {
  put(row: EntityRow): void;
  remove(entity: Entity, id: string): void;
  /** The row as this change left it: null if it took it away, undefined if it did not touch it. */
  find<Key extends Entity>(entity: Key, id: string): EntityRows[Key] | null | undefined;
  /** Writes what is buffered and empties the buffer. */
  flush(tx: Tx): Promise<Touched[]>;
  clear(): void;
};

type Kept = { readonly entity: Entity; readonly id: string; readonly row: EntityRow | null };

export function rowBuffer(newBlockId: () => CalendarBlock["id"]): RowBuffer {
  const kept = new Map<string, Kept>();
  const keep = (entity: Entity, id: string, row: EntityRow | null) => kept.set(`${entity} ${id}`, { entity, id, row });
  return {
    put: (row) => keep(row.entity, row.row.id, row),
    remove: (entity, id) => keep(entity, id, null),
    find<Key extends Entity>(entity: Key, id: string) {
      const found = kept.get(`${entity} ${id}`);
      return found === undefined ? undefined : ((found.row?.row ?? null) as EntityRows[Key] | null);
    },
    async flush(tx) {
      const touched: Touched[] = [];
      for (const [entity, all] of groupBy([...kept.values()], (one) => one.entity)) {
        touched.push(...(await writeRows(tx, entity, all.map(asWrite))));
        if (entity === "bookings") touched.push(...(await writeBlocks(tx, all, newBlockId)));
      }
      kept.clear();
      return touched;
    },
    clear: () => kept.clear(),
  };
}

export function blockIds(now: () => number, random: RandomBytes): () => CalendarBlock["id"] {
  // All bits random but the six that say which kind of id it is: a block's id must not tell when it was made.
  return () => makeId("block", Number.parseInt(Buffer.from(random(6)).toString("hex"), 16) || now(), random);
}

function asWrite({ id, row }: Kept): RowWrite {
  return row === null
    ? { id, doc: null, places: { scopes: [], member: null } }
    : { id, doc: row.row, places: placesOf(row) };
}

/** A confidential booking that holds a place has one block; every other booking has none. A move keeps it. */
async function writeBlocks(tx: Tx, all: readonly Kept[], newId: () => CalendarBlock["id"]): Promise<Touched[]> {
  const ids = all.map(({ id }) => id);
  const { rows } = await sql<{ id: CalendarBlock["id"]; booking_id: string }>`
    select id, booking_id from calendar_blocks where booking_id = any(${ids}::text[])`.execute(tx);
  const blockOf = new Map(rows.map((row) => [row.booking_id, row.id]));
  const writes = all.flatMap(({ id, row }): RowWrite[] => {
    const booking = row?.entity === "bookings" ? row.row : null;
    const block = blockOf.get(id);
    if (booking !== null && needsBlock(booking)) return [blockWrite(booking, block ?? newId())];
    return block === undefined ? [] : [{ id: block, doc: null, places: { scopes: [], member: null } }];
  });
  return writes.length === 0 ? [] : writeRows(tx, "calendarBlocks", writes);
}

export function needsBlock(booking: Booking): boolean {
  return isConfidential(booking) && isLive(booking);
}

export function blockWrite({ id, stationId, start, end, memberId }: Booking, blockId: CalendarBlock["id"]): RowWrite {
  const row: CalendarBlock = { id: blockId, stationId, start, end };
  const places = placesOf({ entity: "calendarBlocks", row }, memberId ?? null);
  return { id: blockId, doc: row, places, bookingId: id };
}
