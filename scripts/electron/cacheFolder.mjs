// Where fetched runtimes lie: outside the checkout, so that every clone on the machine shares them.
import { homedir } from "node:os";
import { join } from "node:path";

/**
 * The folder for fetched runtimes; it need not exist yet.
 * `BEAMLINE_CACHE` moves it. Root gets `/var/cache`, because root's window runs as another user, who may not enter `/root`.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export function cacheFolder(env = process.env) {
  if (env["BEAMLINE_CACHE"]) return env["BEAMLINE_CACHE"];
  if (process.getuid?.() === 0) return "/var/cache/beamline-desk";
  if (process.platform === "win32") return join(env["LOCALAPPDATA"] ?? homedir(), "beamline-desk", "cache");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "beamline-desk");
  return join(env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "beamline-desk");
}
