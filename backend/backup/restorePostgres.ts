import { sql } from "kysely";
import { checkBackup, readBackup, type Restored } from "#backend/backup/backupFile.ts";
import { beginNewHistory } from "#backend/backup/beginNewHistory.ts";
import { connectPostgres } from "#backend/store/openPostgres.ts";

/** Puts a backup into an empty PostgreSQL database. Throws where it is not empty: nothing is ever written over. */
export async function restorePostgres(url: string, path: string): Promise<Restored & { readonly aside: null }> {
  await checkBackup(path);
  const store = await connectPostgres(url);
  try {
    const { rows } = await sql`select 1 where to_regclass('sync_meta') is not null`.execute(store.db);
    if (rows.length > 0)
      throw new Error("This database holds a facility already. Make an empty one (createdb) and restore into that.");
    const restored = await readBackup(store, path);
    await beginNewHistory(store);
    return { ...restored, aside: null };
  } finally {
    await store.close();
  }
}
