// Two commands started at once in one checkout must not install or build into each other's files.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const lookAgainMs = 200;

/**
 * Runs `work` while no other process holds `file`. A lock whose holder is gone is taken over.
 * @template Result
 * @param {string} file
 * @param {() => Promise<Result>} work
 * @param {() => void} [onWait] called once if another process has to be waited for
 * @returns {Promise<Result>}
 */
export async function withLock(file, work, onWait) {
  await mkdir(dirname(file), { recursive: true });
  let waited = false;
  while (!(await take(file))) {
    if (!waited) onWait?.();
    waited = true;
    await pause(lookAgainMs);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/** @param {string} file @returns {Promise<boolean>} */
async function take(file) {
  const isMine = await writeFile(file, String(process.pid), { flag: "wx" }).then(
    () => true,
    () => false,
  );
  if (isMine) return true;
  const holder = Number(await readFile(file, "utf8").catch(() => ""));
  if (!(holder > 0) || isAlive(holder)) return false;
  await rm(file, { force: true });
  return take(file);
}

/** True where a process of this number runs. @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is alive too.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
