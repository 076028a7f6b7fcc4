import { storeOf } from "#backend/arguments.ts";
import { openStore } from "#backend/server.ts";
import type { Journal } from "#backend/durable/journal.ts";
import type { Store } from "#backend/store/store.ts";

/** Options of every command that works on a facility's database. */
export const storeOptions = { data: { type: "string" }, "database-url": { type: "string" } } as const;

/** Opens the database for one piece of work. An embedded one is open in one program at a time: a running backend has to be stopped. */
export async function withStore(
  values: { readonly data?: string; readonly "database-url"?: string },
  work: (store: Store, journal: Journal) => Promise<void>,
): Promise<void> {
  const { store, journal } = await openStore(storeOf(values));
  try {
    await work(store, journal);
  } finally {
    await store.close();
  }
}
