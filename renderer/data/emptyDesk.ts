import type { DeskDatabase } from "#renderer/data/db.ts";
import { openDesk, type OpenDesk } from "#renderer/data/openDesk.ts";

/** What is left of somebody who signs out: changes that no facility has taken in, and refused ones that nobody has dealt with. */
const KEPT: ReadonlySet<string> = new Set(["outbox", "attention", "syncState"]);

/**
 * Empties a person's database but for unsent and refused changes, and answers how many those are; where there are none, the
 * database goes. The person who signs in again finds them and sends them; nobody else's desk opens it. Throws where the database
 * cannot be opened: it is tried again with the next start.
 */
export async function emptyDesk(name: string): Promise<number> {
  const stored = await indexedDB.databases();
  if (!stored.some((one) => one.name === name)) return 0;
  const db = await opened(await openDesk({ name }));
  const left = await db.transaction("rw", db.tables, () => empty(db));
  if (left === 0) await db.delete();
  else db.close();
  return left;
}

async function opened(desk: OpenDesk): Promise<DeskDatabase> {
  if (desk.kind === "blocked") return opened(await desk.freed);
  if (desk.kind === "open") return desk.db;
  throw new Error(`the desk to be emptied is ${desk.kind}`);
}

async function empty(db: DeskDatabase): Promise<number> {
  await Promise.all(db.tables.filter(({ name }) => !KEPT.has(name)).map((table) => table.clear()));
  await db.attention.where("state").notEqual("open").delete();
  // The rows that a waiting call changed are gone; the call itself is run again on what the facility sends.
  const waiting = await db.outbox.toArray();
  await db.outbox.bulkPut(waiting.map(({ hint: _hint, ...entry }) => ({ ...entry, changes: [] })));
  await db.syncState.update("sync", { cursor: null, scopes: [], syncedAt: null, lastError: null, progress: null });
  return waiting.length + (await db.attention.count());
}
