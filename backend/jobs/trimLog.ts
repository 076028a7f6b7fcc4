import { sql } from "kysely";
import type { BackendDeps } from "#backend/deps.ts";
import { DAY_MS } from "#shared/domain/time/instant.ts";

/** A station that was away for longer fetches everything anew. */
const KEPT_MS = 30 * DAY_MS;

/**
 * Forgets which rows were touched long ago, and moves the horizon there, in one transaction: no pull sees one without the other.
 * The transactions themselves and their tokens stay for ever, and so a restored facility is noticed by any station. Answers how
 * many lines went.
 */
export async function trimLog({ store, now }: Pick<BackendDeps, "store" | "now">): Promise<number> {
  return store.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ seq: number | null }>`
      select max(seq) as seq from sync_tx where at_ms < ${now() - KEPT_MS}`.execute(tx);
    const horizon = rows[0]?.seq ?? null;
    if (horizon === null) return 0;
    await sql`update sync_meta set horizon = greatest(horizon, ${horizon}::bigint)`.execute(tx);
    const gone = await sql`delete from sync_log where seq <= ${horizon}`.execute(tx);
    return Number(gone.numAffectedRows ?? 0);
  });
}
