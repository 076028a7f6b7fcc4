import type { DeskDatabase } from "#renderer/data/db.ts";

/**
 * Asks the browser not to clear the data when the disk runs low, and keeps its answer for `status`.
 * Called after the first paint: asking costs time and may show a question.
 */
export async function keepStorage(db: DeskDatabase): Promise<boolean> {
  const kept = (await navigator.storage.persisted()) || (await navigator.storage.persist());
  const before = await db.meta.get("storage-kept");
  if (before?.key !== "storage-kept" || before.kept !== kept) await db.meta.put({ key: "storage-kept", kept });
  return kept;
}

/** What the data takes and how much room there is, in bytes; as the browser estimates it. */
export async function diskSpace(): Promise<{ readonly usedBytes: number; readonly roomBytes: number }> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { usedBytes: usage, roomBytes: Math.max(0, quota - usage) };
}
