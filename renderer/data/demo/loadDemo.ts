import type { DeskDatabase } from "#renderer/data/db.ts";
import type { DemoSize } from "#renderer/data/demo/demoSize.ts";

/** Rows written so far and in all, for "120,000 of 460,000". */
export type LoadProgress = { readonly written: number; readonly total: number };

export type LoadResult =
  | { readonly kind: "loaded"; readonly rows: number }
  | { readonly kind: "cancelled" }
  /** There is a real facility in the database; the demo does not go on top of it. */
  | { readonly kind: "not-empty" }
  | { readonly kind: "failed"; readonly failure: "disk-full" | "database-closed" | "unknown" };

export type LoadOptions = { readonly onProgress?: (progress: LoadProgress) => void; readonly signal?: AbortSignal };

/** Fills the database with the demo facility in batches. */
export async function loadDemo(_db: DeskDatabase, _size: DemoSize, _options: LoadOptions = {}): Promise<LoadResult> {
  return { kind: "failed", failure: "unknown" };
}
