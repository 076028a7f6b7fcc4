import type { DeskDatabase } from "#renderer/data/db.ts";
import { ifNobodyElse } from "#renderer/platform/ifNobodyElse.ts";

/** Held by the window that loads a facility. */
export const LOADING_LOCK = "beamline-desk-loading";

/**
 * If loading was cut off, clears what it left, so that a third of a facility is never taken for the whole.
 * Not while another window is still loading it.
 */
export async function clearHalfLoaded(db: DeskDatabase): Promise<void> {
  if ((await db.meta.get("loading")) === undefined) return;
  await ifNobodyElse(LOADING_LOCK, () => clearFacility(db));
}

/** Empties everything but what the person who sits here has set. */
export async function clearFacility(db: DeskDatabase): Promise<void> {
  const emptied = db.tables.filter((table) => table.name !== "preferences" && table.name !== "meta");
  await db.transaction("rw", [...emptied, db.meta], async () => {
    await Promise.all(emptied.map((table) => table.clear()));
    await db.meta.bulkDelete(["facility", "loading"]);
  });
}
