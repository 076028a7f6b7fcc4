// A folder that is either there and whole, or not there: it is filled under another name and renamed at the very end.
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

const anHourMs = 3_600_000;

/**
 * Fills `folder` unless it is there. `fill` gets an empty folder beside it; where it throws, nothing is left.
 * What a killed process left behind is removed by the next fill, an hour later (until then another one may be at work on it).
 * @param {string} folder
 * @param {(partial: string) => Promise<void>} fill
 * @returns {Promise<string>} `folder`
 */
export async function wholeFolder(folder, fill) {
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  await removeLeftOvers(folder);
  const partial = await mkdtemp(`${folder}.partial-`);
  try {
    await fill(partial);
    // The window may run as another user than the one who fetches.
    await chmod(partial, 0o755);
    await rename(partial, folder).catch((error) => {
      // Another start was quicker: its folder is as good as ours.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return folder;
}

/** @param {string} folder */
async function removeLeftOvers(folder) {
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(`${basename(folder)}.partial-`)) continue;
    const path = join(dirname(folder), name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > anHourMs) await rm(path, { recursive: true, force: true });
  }
}
