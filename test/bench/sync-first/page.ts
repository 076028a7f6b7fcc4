// The plain way of a first sync: every row as a line of JSON, fetched, and put into the same tables by Dexie's bulkPut.
import { DeskDatabase } from "#renderer/data/db.ts";
import { linesOf } from "#renderer/data/sync/linesOf.ts";

/** What the bench asks of the page, as `window.plain`: ms from the question to the last row stored. */
export type PlainPage = { fetchAndPut(address: string): Promise<{ readonly ms: number; readonly rows: number }> };

export type PlainLine = { readonly entity: string; readonly row: object };

/** Rows of one transaction; between 500 and 20,000 the rate is the same. */
const BATCH = 2_000;

const plain: PlainPage = {
  async fetchAndPut(address) {
    const db = new DeskDatabase(`plain-${performance.now()}`);
    await db.open();
    const began = performance.now();
    const { body } = await fetch(address);
    if (body === null) throw new Error("An answer without content");
    const waiting = new Map<string, object[]>();
    const put = async (entity: string, batch: readonly object[]) => {
      await db.table(entity).bulkPut(batch);
      waiting.set(entity, []);
    };
    let rows = 0;
    for await (const line of linesOf(body)) {
      const { entity, row } = JSON.parse(line) as PlainLine;
      const batch = waiting.get(entity) ?? [];
      waiting.set(entity, batch);
      batch.push(row);
      rows += 1;
      if (batch.length === BATCH) await put(entity, batch);
    }
    for (const [entity, batch] of waiting) await put(entity, batch);
    const ms = performance.now() - began;
    await db.delete();
    return { ms, rows };
  },
};
Object.assign(window, { plain });
