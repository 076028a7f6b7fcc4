// Everything that stands between a built app and a running window: the Electron, a copy the window's user may read, the display, the user.
import { rmSync } from "node:fs";
import { rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import { resolveElectron } from "../electron/resolve.mjs";
import { copyApp, openTemporaryFolder } from "./appCopy.mjs";
import { ownDisplay } from "./ownDisplay.mjs";
import { readableRuntime } from "./readable.mjs";
import { giveFolder, needsUnprivilegedUser, unprivilegedExecutable } from "./unprivileged.mjs";

/**
 * @typedef {{
 *   executable: string, args: string[], env: Record<string, string>,
 *   runtime: import("../electron/resolve.mjs").Runtime, app: string, remove(): Promise<void>,
 * }} PreparedWindow `remove` takes the temporary copy away, after the window has ended
 */

const smallSharedMemory = 512 * 1024 * 1024;

/**
 * @param {{ project: string, userData: string }} from `out/` must be built
 * @returns {Promise<PreparedWindow>}
 */
export async function prepareWindow({ project, userData }) {
  const found = await resolveElectron({ project });
  if (found === undefined) throw new Error("There is no Electron on this machine yet: node scripts/setup.mjs");
  const runtime = needsUnprivilegedUser() ? await readableRuntime(found) : found;
  const folder = await openTemporaryFolder();
  const removeNow = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", removeNow);
  const app = await copyApp({ project, folder });
  const home = giveFolder(join(folder, "home"));
  const executable = unprivilegedExecutable({ executable: runtime.executable, folder, home });
  const display = await ownDisplay();
  return {
    executable,
    args: [app, `--user-data-dir=${userData}`, ...(await switches(display !== process.env["DISPLAY"]))],
    env: windowEnv(display),
    runtime,
    app,
    async remove() {
      process.off("exit", removeNow);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** @param {boolean} isVirtual */
async function switches(isVirtual) {
  if (!isVirtual) return [];
  const memory = await statfs("/dev/shm").catch(() => undefined);
  const isSmall = memory !== undefined && memory.bsize * memory.blocks < smallSharedMemory;
  // Containers give 64 MB of shared memory, in which a large window crashes.
  return ["--disable-gpu", ...(isSmall ? ["--disable-dev-shm-usage"] : [])];
}

/**
 * This process's environment without what would change how Electron starts.
 * @param {string | undefined} display
 * @returns {Record<string, string>}
 */
export function windowEnv(display) {
  /** @type {Record<string, string>} */
  const env = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value === undefined || name === "NODE_OPTIONS" || name === "ELECTRON_RUN_AS_NODE" || name.startsWith("npm_"))
      continue;
    env[name] = value;
  }
  if (display !== undefined) env["DISPLAY"] = display;
  return env;
}
