// Which Electron runs the window: the first of these that is there. Looking never fetches; see fetch.mjs.
//   1. ELECTRON_OVERRIDE_DIST_PATH   a folder that the person names
//   2. the installed `electron`      the pinned version, which ships
//   3. the stand-in                  for tests and trying out, where only a package registry can be reached
import { existsSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "./cacheFolder.mjs";
import { findStandIn, isStandIn, versionOf } from "./standIn.mjs";

/** @typedef {{ kind: "override" | "pinned" | "stand-in", dist: string, executable: string, version: string, standIn: boolean }} Runtime */

/** The executable's path inside a distribution. */
export function executableInside(platform = process.platform) {
  if (platform === "darwin") return join("Electron.app", "Contents", "MacOS", "Electron");
  return platform === "win32" ? "electron.exe" : "electron";
}

/**
 * The Electron to use, or undefined where there is none yet.
 * Throws where ELECTRON_OVERRIDE_DIST_PATH names a folder without one: what a person asks for is not silently replaced.
 * @param {{ project: string, env?: NodeJS.ProcessEnv, cache?: string }} from
 * @returns {Promise<Runtime | undefined>}
 */
export async function resolveElectron({ project, env = process.env, cache = cacheFolder(env) }) {
  const named = env["ELECTRON_OVERRIDE_DIST_PATH"];
  if (named) {
    const runtime = await runtimeIn(named, "override");
    if (!runtime)
      throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is ${named}, but there is no ${executableInside()} in it.`);
    return runtime;
  }
  const installed = await runtimeIn(installedDist(project), "pinned");
  if (installed) return installed;
  const found = findStandIn(cache);
  return found === undefined ? undefined : runtimeIn(found, "stand-in");
}

/** Where the `electron` package keeps its binary. @param {string} project */
export function installedDist(project) {
  return join(project, "node_modules", "electron", "dist");
}

/**
 * @param {string} dist
 * @param {Runtime["kind"]} kind
 * @returns {Promise<Runtime | undefined>}
 */
async function runtimeIn(dist, kind) {
  const executable = join(dist, executableInside());
  // The version file is unpacked with the rest: a folder without it is a fetch that was cut off.
  if (!existsSync(executable) || !existsSync(join(dist, "version"))) return undefined;
  return { kind, dist, executable, version: await versionOf(dist), standIn: isStandIn(dist) };
}
