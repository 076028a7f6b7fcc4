import type { DeskDatabase } from "#renderer/data/db.ts";

export async function eraseEverything(db: DeskDatabase): Promise<void> {
  await db.delete();
}
