import type { Failure } from "#renderer/data/commitResult.ts";
import { clearFacility, LOADING_LOCK } from "#renderer/data/clearHalfLoaded.ts";
import type { DeskDatabase } from "#renderer/data/db.ts";
import { failureOf } from "#renderer/data/failureOf.ts";
import { addRows, countRows, type RowBatch } from "#renderer/data/start/rowBatch.ts";
import { ifNobodyElse } from "#renderer/platform/ifNobodyElse.ts";
import type { DemoSize } from "#shared/demo/demoSize.ts";
import type { Bilingual } from "#shared/domain/facility/facility.ts";

/** Rows written so far and in all, for "120,000 of 460,000". `total` is about right for a demo. */
export type LoadProgress = { readonly written: number; readonly total: number };

export type LoadOptions = { readonly onProgress?: (progress: LoadProgress) => void; readonly signal?: AbortSignal };

export type LoadResult =
  | { readonly kind: "loaded"; readonly rows: number }
  /** Nothing is left of what was written before. */
  | { readonly kind: "cancelled" }
  /** A real facility is in the database: nothing goes on top of it. */
  | { readonly kind: "not-empty" }
  /** Another window is loading. */
  | { readonly kind: "busy" }
  | { readonly kind: "failed"; readonly failure: Failure };

export type FacilitySource = {
  readonly name: Bilingual;
  /** The size, where everything is invented. */
  readonly demo: DemoSize | null;
  readonly expectedRows: number;
  readonly batches: Iterable<RowBatch>;
};

/**
 * Puts a whole facility into the database, in batches; all of it or nothing. A demo that is there gives way, with whatever
 * was tried on it; a real facility never does. The outbox is not touched by the rows: nobody has *done* them.
 *
 * A marker is written first and removed with the last step, so that a load that was cut off is recognised at the next start.
 */
export async function loadFacility(
  db: DeskDatabase,
  source: FacilitySource,
  options: LoadOptions = {},
): Promise<LoadResult> {
  return (await ifNobodyElse(LOADING_LOCK, () => loadAlone(db, source, options))) ?? { kind: "busy" };
}

async function loadAlone(db: DeskDatabase, source: FacilitySource, options: LoadOptions): Promise<LoadResult> {
  try {
    const stored = await db.meta.get("facility");
    if (stored?.key === "facility" && stored.demo === null) return { kind: "not-empty" };
    await clearFacility(db);
    await db.meta.put({ key: "loading", what: source.demo === null ? "facility" : "demo" });
    const rows = await writeBatches(db, source, options);
    if (options.signal?.aborted === true) {
      await clearFacility(db);
      return { kind: "cancelled" };
    }
    await finish(await db.saving(), source);
    return { kind: "loaded", rows };
  } catch (error) {
    return failed(db, error);
  }
}

/** Strict, unlike the rows: once it is said to be loaded, all that was written before is on the disk too. */
async function finish(strict: DeskDatabase, { name, demo }: FacilitySource): Promise<void> {
  await strict.transaction("rw", strict.meta, async () => {
    await strict.meta.put({ key: "facility", name, demo });
    await strict.meta.delete("loading");
  });
}

async function writeBatches(db: DeskDatabase, source: FacilitySource, options: LoadOptions): Promise<number> {
  let written = 0;
  let writing: Promise<void> = Promise.resolve();
  for (const batch of source.batches) {
    // The next batch was made while this one's forerunner was on its way to the disk.
    await writing;
    if (options.signal?.aborted === true) return written;
    writing = addRows(db, batch);
    // Seen at the next await; without this a failure in between would count as nobody's.
    writing.catch(() => undefined);
    written += countRows(batch);
    options.onProgress?.({ written, total: Math.max(written, source.expectedRows) });
  }
  await writing;
  return written;
}

/** If even clearing fails, the marker is still there and the next start clears. */
async function failed(db: DeskDatabase, error: unknown): Promise<LoadResult> {
  await clearFacility(db).catch(() => undefined);
  const failure = failureOf(error);
  if (failure === undefined) throw error;
  return { kind: "failed", failure };
}
