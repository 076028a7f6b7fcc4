import type { DeskDatabase } from "#renderer/data/db.ts";

export async function exportEverything(_db: DeskDatabase): Promise<Blob> {
  return new Blob([]);
}
