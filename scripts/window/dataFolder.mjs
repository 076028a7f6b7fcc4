// Where the data of a program started from a checkout lie. One folder per checkout: a branch with a newer database must not
// meet the data of an older one, and neither may touch the data of an installed copy.
import { createHash } from "node:crypto";
import { readlinkSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import { isAlive } from "../lock.mjs";

/**
 * The folder of a checkout; it need not exist yet. `BEAMLINE_USER_DATA` names another one.
 * @param {string} project
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export function dataFolder(project, env = process.env) {
  if (env["BEAMLINE_USER_DATA"]) return env["BEAMLINE_USER_DATA"];
  const name = `${basename(project)}-${createHash("sha256").update(project).digest("hex").slice(0, 8)}`;
  return join(base(env), "beamline-desk-from-source", name);
}

/** @param {NodeJS.ProcessEnv} env */
function base(env) {
  // Root's window runs as another user, who may not enter /root.
  if (process.getuid?.() === 0) return "/var/lib";
  if (process.platform === "win32") return env["LOCALAPPDATA"] ?? homedir();
  if (process.platform === "darwin") return join(homedir(), "Library", "Application Support");
  return env["XDG_DATA_HOME"] || join(homedir(), ".local", "share");
}

/**
 * The process that holds a user-data folder, as Chromium notes it there; undefined where none does.
 * @param {string} userData
 * @returns {number | undefined}
 */
export function runningProcess(userData) {
  try {
    const pid = Number(readlinkSync(join(userData, "SingletonLock")).split("-").at(-1));
    return isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}
