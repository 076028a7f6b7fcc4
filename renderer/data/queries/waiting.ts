import type { DeskDatabase } from "#renderer/data/db.ts";
import type { OutboxEntry } from "#renderer/data/outbox.ts";

/** What no backend has decided yet, in the order in which it is sent. */
export function waiting(db: DeskDatabase): Promise<OutboxEntry[]> {
  return db.outbox.orderBy("no").toArray();
}
