import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { checkBackup, readBackup, type Restored } from "#backend/backup/backupFile.ts";
import { beginNewHistory } from "#backend/backup/beginNewHistory.ts";
import { placesIn } from "#backend/durable/openFolder.ts";
import { syncEntries, syncTree } from "#backend/durable/syncToDisk.ts";
import { lockFolder } from "#backend/store/lockFolder.ts";
import { connectPglite } from "#backend/store/openPglite.ts";

/**
 * Puts a backup in the place of what a data folder holds, which is moved aside with its journal and its dumps: neither belongs to
 * the restored history. Throws where the backup is not whole; the folder is as it was then.
 */
export async function restoreFolder(
  folder: string,
  path: string,
): Promise<Restored & { readonly aside: string | null }> {
  await checkBackup(path);
  const lock = await lockFolder(folder);
  try {
    const { database, journal, dumps } = placesIn(folder);
    const fresh = `${database}.new`;
    const restored = await restoreInto(fresh, path);
    const there = [journal, dumps, database].filter((one) => existsSync(one));
    const name = `before-restore-${new Date().toISOString().replaceAll(/[:.]/g, "-")}`;
    const aside = there.length === 0 ? null : join(folder, name);
    if (aside !== null) await mkdir(aside, { mode: 0o700 });
    for (const one of there) await rename(one, join(aside ?? "", basename(one)));
    await rename(fresh, database);
    await syncEntries(folder);
    await lock.release("cleanly");
    return { ...restored, aside };
  } catch (error) {
    await lock.release("as it is");
    throw error;
  }
}

async function restoreInto(fresh: string, path: string): Promise<Restored> {
  await rm(fresh, { recursive: true, force: true });
  const store = await connectPglite(fresh);
  try {
    const restored = await readBackup(store, path);
    await beginNewHistory(store);
    return restored;
  } finally {
    await store.close();
    await syncTree(fresh);
  }
}
