import { sql } from "kysely";
import { chooseFacility } from "#backend/facility/chooseFacility.ts";
import { insertPieces, writesOfBatch } from "#backend/facility/insertBatch.ts";
import { readFacility } from "#backend/facility/readFacility.ts";
import { makePacks } from "#backend/packs/makePacks.ts";
import { oldBefore } from "#backend/packs/spans.ts";
import { publish } from "#backend/store/publish.ts";
import { blockIds } from "#backend/store/rowBuffer.ts";
import { CHANNEL, type News } from "#backend/store/store.ts";
import type { WriteDeps } from "#backend/store/withPublish.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/** Rows of one transaction: whoever asks meanwhile waits for no more than one of these. */
const PIECE = 500;
const EVER = Number.NEGATIVE_INFINITY;

type FillDeps = WriteDeps & { readonly now: () => InstantMs };

/**
 * Fills in the past of a demo whose present is in use already, packs it, and then moves the horizon of the history, so that every station
 * fetches everything anew: until then nobody is told of any of it. Broken off, it goes on from there with the next call. Answers
 * whether there was something to fill in and all of it is there now.
 */
export async function fillPast(deps: FillDeps, signal?: AbortSignal): Promise<boolean> {
  const { db } = deps.store;
  const stored = await readFacility(db);
  if (stored?.pastOf === undefined) return false;
  const seed = await chooseFacility(`demo-${stored.demo}`, stored.pastOf as InstantMs);
  const past = { from: EVER, to: oldBefore(stored.pastOf as InstantMs) };
  const newBlockId = blockIds(deps.now, deps.random);
  for (const batch of seed.batches)
    for (const rows of writesOfBatch(batch, past, newBlockId)) {
      if (signal?.aborted) return false;
      // Of before all history. What is known already was filled in before, or somebody has taken the place.
      await insertPieces(db, rows, { piece: PIECE, rev: 0, known: "keep" });
    }
  await makePacks(deps, signal);
  if (signal?.aborted) return false;
  await tell(deps);
  return true;
}

/** Once, also where several backends of one database filled it in. */
async function tell({ store, now, random }: FillDeps): Promise<void> {
  await store.db.transaction().execute(async (tx) => {
    const { rows } = await sql`
      select 1 from sync_meta where facility::jsonb -> 'pastOf' is not null for update`.execute(tx);
    if (rows.length === 0) return;
    const seq = await publish(tx, [], { token: Buffer.from(random(8)).toString("hex"), at: now() });
    await sql`update sync_meta set horizon = ${seq}::bigint, facility = (facility::jsonb - 'pastOf')::text`.execute(tx);
    await sql`select pg_notify(${CHANNEL}, ${JSON.stringify({ seq, places: null } satisfies News)})`.execute(tx);
  });
}
