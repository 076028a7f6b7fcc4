import type { Page } from "playwright-core";
import { deskDatabase } from "#test/window/deskDatabase.ts";

/** The stores of the local database that hold one of these words in any record, also in the bytes of packs. */
export async function storesHolding(page: Page, words: readonly string[]): Promise<readonly string[]> {
  const asked = [deskDatabase(page), words] as const;
  return page.evaluate(async ([name, sought]) => {
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const opening = indexedDB.open(name);
      opening.addEventListener("success", () => done(opening.result));
      opening.addEventListener("error", () => failed(opening.error));
    });
    const decoder = new TextDecoder();
    const found: string[] = [];
    for (const store of db.objectStoreNames) {
      const all = db.transaction(store).objectStore(store).getAll();
      const records = await new Promise<unknown[]>((done, failed) => {
        all.addEventListener("success", () => done(all.result));
        all.addEventListener("error", () => failed(all.error));
      });
      const text = JSON.stringify(records, (_name, value: unknown) =>
        ArrayBuffer.isView(value) ? decoder.decode(value) : value,
      );
      if (sought.some((word) => text.includes(word))) found.push(store);
    }
    db.close();
    return found;
  }, asked);
}
