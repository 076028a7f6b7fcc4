import { sql } from "kysely";
import type { Seed } from "#backend/facility/chooseFacility.ts";
import { placesOf } from "#backend/store/placesOf.ts";
import { blockIds, blockWrite, needsBlock } from "#backend/store/rowBuffer.ts";
import type { Tx } from "#backend/store/tables.ts";
import type { WriteDeps } from "#backend/store/withPublish.ts";
import { insertRows, type RowWrite } from "#backend/store/writeRows.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { Entity, EntityRow, EntityRows } from "#shared/sync/entities.ts";

/** Rows of one statement. */
const PIECE = 2_000;

/**
 * Fills a database that holds no facility, in one transaction; does nothing to one that does. There is no log of it: it is the
 * beginning of a history, so it gets an epoch of its own.
 */
export async function seedFacility(deps: WriteDeps, seed: Seed): Promise<boolean> {
  return deps.store.db.transaction().execute(async (tx) => {
    await sql`lock table sync_meta in exclusive mode`.execute(tx);
    const known = await sql`select 1 from beamlines limit 1`.execute(tx);
    if (known.rows.length > 0) return false;
    const token = Buffer.from(deps.random(8)).toString("hex");
    await sql`insert into sync_tx select max(seq) + 1, ${token}, ${deps.now()}::bigint from sync_tx`.execute(tx);
    const { rows } = await sql<{ seq: number }>`select max(seq) as seq from sync_tx`.execute(tx);
    await insertSeed(tx, { seed, rev: rows[0]?.seq ?? 0, newBlockId: blockIds(deps.now, deps.random) });
    const facility = JSON.stringify(seed.facility);
    await sql`update sync_meta set facility = ${facility}, epoch = gen_random_uuid()`.execute(tx);
    return true;
  });
}

type Filling = {
  readonly seed: Seed;
  readonly rev: number;
  readonly newBlockId: () => EntityRows["calendarBlocks"]["id"];
};

async function insertSeed(tx: Tx, { seed, rev, newBlockId }: Filling): Promise<void> {
  const put = async <Key extends Entity>(entity: Key, rows: readonly EntityRows[Key][]) => {
    const writes = rows.map((row): RowWrite => ({
      id: row.id,
      doc: row,
      places: placesOf({ entity, row } as EntityRow),
    }));
    await insertPieces(tx, { entity, writes, rev });
  };
  for (const [entity, rows] of Object.entries(seed.rows)) await put(entity as Entity, rows);
  for (const batch of seed.batches) {
    await put("bookings", batch.bookings);
    await put("bookingEvents", batch.bookingEvents);
    await put("heliumEntries", batch.heliumEntries);
    await put("assignments", batch.assignments);
    const hidden: readonly Booking[] = batch.bookings.filter(needsBlock);
    const writes = hidden.map((booking) => blockWrite(booking, newBlockId()));
    await insertPieces(tx, { entity: "calendarBlocks", writes, rev });
  }
}

async function insertPieces(
  tx: Tx,
  { entity, writes, rev }: { readonly entity: Entity; readonly writes: readonly RowWrite[]; readonly rev: number },
): Promise<void> {
  for (let from = 0; from < writes.length; from += PIECE)
    await insertRows(tx, entity, { rows: writes.slice(from, from + PIECE), rev });
}
