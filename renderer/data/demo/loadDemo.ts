import type { DeskDatabase } from "#renderer/data/db.ts";
import { nanoTerasu } from "#renderer/data/start/nanoTerasu.ts";
import { loadFacility, type LoadOptions, type LoadResult } from "#renderer/data/start/loadFacility.ts";
import type { RowBatch } from "#renderer/data/start/rowBatch.ts";
import { now } from "#renderer/platform/clock.ts";
import type { DemoFacility } from "#shared/demo/demoFacility.ts";
import type { DemoSize } from "#shared/demo/demoSize.ts";
import { dayOf, type Day } from "#shared/domain/time/day.ts";

/**
 * Fills the database with the invented facility of that size, built on NanoTerasu's beamlines. Its plan
 * turns on `today`, which is the workstation's if none is given. Replaces a demo that is there, never a real facility.
 */
export async function loadDemo(
  db: DeskDatabase,
  size: DemoSize,
  options: LoadOptions & { readonly today?: Day } = {},
): Promise<LoadResult> {
  const [base, { demoFacility }] = await Promise.all([nanoTerasu(), import("#shared/demo/demoFacility.ts")]);
  const demo = demoFacility({ size, base, today: options.today ?? dayOf(now()) });
  const source = { name: base.name, demo: size, expectedRows: demo.expectedRows, batches: batchesOf(demo) };
  return loadFacility(db, source, options);
}

function* batchesOf(demo: DemoFacility): Generator<RowBatch> {
  yield demo.rows;
  yield* demo.batches();
}
