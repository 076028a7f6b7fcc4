import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readdir, rm } from "node:fs/promises";
import { constants, setPriority } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { dumpFiles, dumpName, notKept } from "#backend/durable/dumpFiles.ts";
import { journalFiles, type Journal } from "#backend/durable/journal.ts";
import type { PgliteStore } from "#backend/store/openPglite.ts";

/** What is dumped, and the folders in which that happens (openFolder.ts). */
export type Dumped = {
  readonly store: PgliteStore;
  readonly journal: Journal;
  readonly places: { readonly database: string; readonly journal: string; readonly dumps: string };
};

/**
 * A dump of the embedded database, the name of its file. Stations wait only while the files are copied; another process then
 * makes a backup of the copy, which is tried out by restoring it (backend/backup). Older dumps go, and what nobody needs any more
 * of the journal. Throws where it cannot be; the dumps of before stay.
 */
export async function makeDump({ store, journal, places }: Dumped, at: number, signal: AbortSignal): Promise<string> {
  const copy = join(places.dumps, "copy");
  await mkdir(places.dumps, { recursive: true, mode: 0o700 });
  await removeHalfMade(places.dumps);
  const number = await store.alone(async () => {
    // The dump has everything of the files before this one, and nothing of this one.
    const next = await journal.beginFile();
    await cp(places.database, join(copy, "database"), { recursive: true });
    return next;
  });
  const path = join(places.dumps, dumpName({ at, journal: number }));
  try {
    await backupElsewhere(copy, path, signal);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
  await removeOld(places);
  return basename(path);
}

async function backupElsewhere(folder: string, path: string, signal: AbortSignal): Promise<void> {
  const main = fileURLToPath(new URL("../main.ts", import.meta.url));
  const words = ["--import", "tsx", main, "backup", path, "--data", folder];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "pipe"], signal });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  const said = { text: "" };
  child.stderr.on("data", (text) => (said.text += String(text)));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`No dump: ${said.text.trim()}`);
}

/** What a process left that was killed meanwhile. */
async function removeHalfMade(dumps: string): Promise<void> {
  const whole = new Set((await dumpFiles(dumps)).map(({ path }) => basename(path)));
  for (const name of await readdir(dumps))
    if (!whole.has(name)) await rm(join(dumps, name), { recursive: true, force: true });
}

async function removeOld({ dumps, journal }: Dumped["places"]): Promise<void> {
  const all = await dumpFiles(dumps);
  const gone = new Set(notKept(all));
  for (const { path } of gone) await rm(path, { force: true });
  const oldest = Math.min(...all.filter((dump) => !gone.has(dump)).map((dump) => dump.journal));
  for (const { number, path } of await journalFiles(journal)) if (number < oldest) await rm(path, { force: true });
}
