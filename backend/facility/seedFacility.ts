import { sql } from "kysely";
import type { Seed } from "#backend/facility/chooseFacility.ts";
import { insertPieces, writesOf, writesOfBatch, type NewRows } from "#backend/facility/insertBatch.ts";
import type { StoredFacility } from "#backend/facility/readFacility.ts";
import { oldBefore } from "#backend/packs/spans.ts";
import { blockIds } from "#backend/store/rowBuffer.ts";
import type { WriteDeps } from "#backend/store/withPublish.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { Entity, EntityRows } from "#shared/sync/entities.ts";

/** Rows of one statement. */
const PIECE = 2_000;

/**
 * Fills a database that holds no facility with everything that is not old, in one transaction; does nothing to one that does. The past
 * of a demo is left to fillPast.ts. There is no log of it: it is the beginning of a history, so it gets an epoch of its own.
 */
export async function seedFacility(deps: WriteDeps, seed: Seed): Promise<boolean> {
  const at = deps.now() as InstantMs;
  return deps.store.db.transaction().execute(async (tx) => {
    await sql`lock table sync_meta in exclusive mode`.execute(tx);
    const known = await sql`select 1 from beamlines limit 1`.execute(tx);
    if (known.rows.length > 0) return false;
    const token = Buffer.from(deps.random(8)).toString("hex");
    await sql`insert into sync_tx select max(seq) + 1, ${token}, ${at}::bigint from sync_tx`.execute(tx);
    const { rows } = await sql<{ seq: number }>`select max(seq) as seq from sync_tx`.execute(tx);
    const how = { piece: PIECE, rev: rows[0]?.seq ?? 0, known: "refuse" } as const;
    for (const some of rowsOfNow(seed, at, blockIds(deps.now, deps.random))) await insertPieces(tx, some, how);
    const isDemo = seed.facility.demo !== null;
    const facility: StoredFacility = { ...seed.facility, ...(isDemo && { pastOf: at }) };
    await sql`update sync_meta set facility = ${JSON.stringify(facility)}, epoch = gen_random_uuid()`.execute(tx);
    return true;
  });
}

function* rowsOfNow(
  seed: Seed,
  at: InstantMs,
  newBlockId: () => EntityRows["calendarBlocks"]["id"],
): Iterable<NewRows> {
  for (const [entity, rows] of Object.entries(seed.rows)) yield writesOf(entity as Entity, rows);
  const hot = { from: oldBefore(at), to: Number.POSITIVE_INFINITY };
  for (const batch of seed.batches) yield* writesOfBatch(batch, hot, newBlockId);
}
