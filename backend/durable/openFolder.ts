import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { readBackup } from "#backend/backup/backupFile.ts";
import { dumpFiles } from "#backend/durable/dumpFiles.ts";
import { openJournal, type Journal } from "#backend/durable/journal.ts";
import { makeDump } from "#backend/durable/makeDump.ts";
import { replayJournal, type Replay } from "#backend/durable/replayJournal.ts";
import { syncTree } from "#backend/durable/syncToDisk.ts";
import { lockFolder, type FolderLock } from "#backend/store/lockFolder.ts";
import { connectPglite, openPglite, type PgliteStore } from "#backend/store/openPglite.ts";

/** Where everything of a data folder lies. */
export function placesIn(folder: string) {
  return { database: join(folder, "database"), journal: join(folder, "journal"), dumps: join(folder, "dumps") };
}

export type OpenedFolder = {
  readonly store: PgliteStore;
  readonly journal: Journal;
  /** Makes a dump (makeDump.ts); answers its name. */
  readonly dump: (at: number, signal: AbortSignal) => Promise<string>;
  /** What had to be done to have everything again, for the log. */
  readonly found: Replay & { readonly left: FolderLock["left"]; readonly fromDump: string | null };
};

/**
 * A data folder that this process has for itself until the store is closed, with every call in it that was ever answered: what the
 * database lost is taken from the last dump and from the journal.
 */
export async function openFolder(folder: string): Promise<OpenedFolder> {
  const lock = await lockFolder(folder);
  const places = placesIn(folder);
  try {
    const { store, fromDump } = await openDatabase(places, lock.left);
    const replay = await replayJournal(store, places.journal);
    const journal = await openJournal(places.journal);
    await lock.mended();
    return {
      store: { ...store, close: () => closeFolder(places, { store, journal, lock }) },
      journal,
      dump: (at, signal) => makeDump({ store, journal, places }, at, signal),
      found: { ...replay, left: lock.left, fromDump },
    };
  } catch (error) {
    await lock.release("as it is");
    throw error;
  }
}

type Places = ReturnType<typeof placesIn>;
type Opened = { readonly store: PgliteStore; readonly journal: Journal; readonly lock: FolderLock };

async function closeFolder({ database }: Places, { store, journal, lock }: Opened): Promise<void> {
  await journal.close();
  await store.close();
  // What the database wrote is asked of the disk once, now that nothing more is written.
  await syncTree(database);
  await lock.release("cleanly");
}

/**
 * The database as it lies there, or from the last dump: where the machine went down (it may hold the half of a change), where it
 * does not open, and where it is not there at all. Where there is no dump yet, as it lies there is the best there is.
 */
async function openDatabase(places: Places, left: FolderLock["left"]) {
  const isDoubtful = left === "power" || !existsSync(places.database);
  const opened = isDoubtful ? undefined : await openPglite(places.database).catch(() => undefined);
  const fromDump = opened === undefined ? await putDumpInPlace(places) : null;
  return { store: opened ?? (await openPglite(places.database)), fromDump };
}

/** Puts the newest dump that is whole in the place of the database, which is kept beside it. Null: there is none. */
async function putDumpInPlace({ database, dumps }: Places): Promise<string | null> {
  const fresh = `${database}.new`;
  for (const { path } of await dumpFiles(dumps)) {
    await rm(fresh, { recursive: true, force: true });
    if (!(await isRestored(path, fresh))) continue;
    await rm(`${database}.lost`, { recursive: true, force: true });
    if (existsSync(database)) await rename(database, `${database}.lost`);
    await rename(fresh, database);
    return basename(path);
  }
  return null;
}

async function isRestored(dump: string, folder: string): Promise<boolean> {
  const store = await connectPglite(folder);
  try {
    await readBackup(store, dump);
  } catch {
    return false;
  } finally {
    await store.close();
  }
  await syncTree(folder);
  return true;
}
