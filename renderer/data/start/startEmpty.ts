import type { DeskDatabase } from "#renderer/data/db.ts";
import { loadFacility, type LoadResult } from "#renderer/data/start/loadFacility.ts";
import { nanoTerasu } from "#renderer/data/start/nanoTerasu.ts";
import { countRows } from "#renderer/data/start/rowBatch.ts";

/** NanoTerasu's beamlines, terms and offered shifts as published, and no bookings. */
export async function startEmpty(db: DeskDatabase): Promise<LoadResult> {
  const { name, rows } = await nanoTerasu();
  return loadFacility(db, { name, demo: null, expectedRows: countRows(rows), batches: [rows] });
}
