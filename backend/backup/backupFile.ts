import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { backupLines } from "#backend/backup/backupLines.ts";
import { checkLines } from "#backend/backup/checkLines.ts";
import { restoreLines } from "#backend/backup/restoreLines.ts";
import { syncEntries, syncFile } from "#backend/durable/syncToDisk.ts";
import { textLines } from "#backend/durable/textLines.ts";
import { connectPglite } from "#backend/store/openPglite.ts";
import type { Store } from "#backend/store/store.ts";

/** What was put back, and when it had been written. */
export type Restored = { readonly rows: number; readonly at: number };

/**
 * Writes everything into a file (`….gz`: compressed) that only its owner may read. It gets its name when it is on the disk and
 * was restored into a database of its own, so a file with this name is a good one.
 */
export async function writeBackup(store: Store, path: string, at: number): Promise<Restored> {
  const part = `${path}.part`;
  try {
    const file = createWriteStream(part, { mode: 0o600 });
    await pipeline(Readable.from(backupLines(store.db, at)), isPacked(path) ? createGzip() : new PassThrough(), file);
    await syncFile(part);
    const restored = await tryRestore(part, isPacked(path));
    await rename(part, path);
    await syncEntries(dirname(path));
    return restored;
  } finally {
    await rm(part, { force: true });
  }
}

/** Puts what a file holds into a database without tables. Throws with a sentence, and nothing is done, where it is not whole. */
export async function readBackup(store: Store, path: string, packed = isPacked(path)): Promise<Restored> {
  const head = await checkLines(linesOf(path, packed));
  return { rows: await restoreLines(store, head, linesOf(path, packed)), at: head.at };
}

/** Throws with a sentence where it is no backup, or not a whole one. */
export async function checkBackup(path: string): Promise<void> {
  await checkLines(linesOf(path, isPacked(path)));
}

function linesOf(path: string, packed: boolean): AsyncGenerator<string> {
  const bytes = createReadStream(path);
  const unpacked = packed ? createGunzip() : new PassThrough();
  bytes.on("error", (error) => unpacked.destroy(error));
  return textLines(bytes.pipe(unpacked));
}

async function tryRestore(path: string, packed: boolean): Promise<Restored> {
  const folder = await mkdtemp(`${path}-check-`);
  try {
    const store = await connectPglite(folder);
    try {
      return await readBackup(store, path, packed);
    } finally {
      await store.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function isPacked(path: string): boolean {
  return path.endsWith(".gz");
}
