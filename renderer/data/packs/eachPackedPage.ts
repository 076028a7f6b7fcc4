import type { DeskDatabase } from "#renderer/data/db.ts";
import { packsHere, readPack, standing, type Packed } from "#renderer/data/packs/packedRows.ts";

export function isPacked(entity: string): entity is Packed {
  return ["bookings", "bookingEvents", "calendarBlocks", "assignments", "heliumEntries"].includes(entity);
}

/** Every row of the packs of one kind, a pack at a time: for what reads everything. */
export async function eachPackedPage(
  db: DeskDatabase,
  entity: Packed,
  take: (rows: readonly object[]) => void,
): Promise<void> {
  for (const pack of await packsHere(db, entity)) take(await standing(db, entity, await readPack(db, pack)));
}
