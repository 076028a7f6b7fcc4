import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";

/**
 * Takes a data folder for this process alone. PGlite itself would let a second one in, and both would write over each other.
 * Throws with a sentence where another process holds it. Returns how to give it back.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, "in-use-by");
  const file = await open(path, "wx", 0o600).catch(async () => {
    const holder = Number(await readFile(path, "utf8").catch(() => ""));
    if (isAlive(holder)) throw new Error(`The folder ${folder} is in use by process ${holder}. Stop that one first.`);
    // Left behind by a process that was killed.
    await rm(path, { force: true });
    return open(path, "wx", 0o600);
  });
  await file.writeFile(String(process.pid));
  await file.close();
  return () => rm(path, { force: true });
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, but it is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
