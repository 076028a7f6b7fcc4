import { cp, stat } from "node:fs/promises";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { cacheFolder } from "../electron/cacheFolder.mjs";
import { wholeFolder } from "../electron/wholeFolder.mjs";

/** True where any user may enter a folder and all folders above it. @param {string} folder @returns {Promise<boolean>} */
export async function isReadableForAll(folder) {
  const { mode } = await stat(folder);
  if ((mode & 0o5) !== 0o5) return false;
  return dirname(folder) === folder || isEnterable(dirname(folder));
}

/** @param {string} folder @returns {Promise<boolean>} */
async function isEnterable(folder) {
  const { mode } = await stat(folder);
  if ((mode & 0o1) !== 0o1) return false;
  return dirname(folder) === folder || isEnterable(dirname(folder));
}

/**
 * The runtime at a place that the unprivileged user may read: itself, or a copy in the cache, made once per version.
 * @param {import("../electron/resolve.mjs").Runtime} runtime
 * @param {string} [cache]
 * @returns {Promise<import("../electron/resolve.mjs").Runtime>}
 */
export async function readableRuntime(runtime, cache = cacheFolder()) {
  if (await isReadableForAll(runtime.dist)) return runtime;
  const { mtimeMs, size } = await stat(runtime.executable);
  const name = createHash("sha256").update(`${runtime.executable} ${mtimeMs} ${size}`).digest("hex").slice(0, 12);
  const dist = await wholeFolder(join(cache, `electron-${runtime.version}-${name}`), (partial) =>
    cp(runtime.dist, partial, { recursive: true, verbatimSymlinks: true }),
  );
  return { ...runtime, dist, executable: join(dist, runtime.executable.slice(runtime.dist.length + 1)) };
}
