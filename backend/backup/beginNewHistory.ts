import { beginNewEpoch, readHead } from "#backend/pull/history.ts";
import type { Store } from "#backend/store/store.ts";

/** A restored facility is another one from here on, so that every station notices, whatever it has seen of the old one. */
export async function beginNewHistory({ db }: Store): Promise<void> {
  await beginNewEpoch(db, (await readHead(db)).epoch);
}
