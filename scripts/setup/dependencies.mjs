import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { npm } from "../electron/npmPack.mjs";
import { run } from "../run.mjs";

/**
 * Installs the dependencies of the lock file where they are not installed.
 * @param {string} project
 * @param {import("../progress.mjs").Progress} progress
 */
export async function installDependencies(project, progress) {
  const stamp = join(project, "node_modules", ".installed-from");
  const lock = await readFile(join(project, "package-lock.json"), "utf8");
  const sum = createHash("sha256").update(lock).digest("hex");
  if ((await readFile(stamp, "utf8").catch(() => "")) === sum) return;
  // Set while npm is at work: what a killed npm leaves behind looks installed and is not.
  const unfinished = join(project, "node_modules.unfinished.lock");
  if (existsSync(unfinished)) await rm(join(project, "node_modules"), { recursive: true, force: true });
  const installed = await readFile(join(project, "node_modules", ".package-lock.json"), "utf8").catch(() => undefined);
  const isThere = (/** @type {string} */ path) => existsSync(join(project, path, "package.json"));
  if (installed === undefined || !isInstalled(lock, installed, isThere)) {
    await writeFile(unfinished, "");
    await installAll(project, progress);
    await rm(unfinished);
  }
  // By a new file: a node_modules that was copied by hard links shares the old one with its origin.
  await rm(stamp, { force: true });
  await writeFile(stamp, sum);
}

/**
 * `npm ci` would be stricter, but refuses a lock file without the packages of every other system, and not every registry has
 * those. This takes the locked versions, compares their sums, and writes nothing back.
 * @param {string} project
 * @param {import("../progress.mjs").Progress} progress
 */
async function installAll(project, progress) {
  progress.step("Installing dependencies (half a minute to two)");
  const { program, args } = npm();
  const quiet = ["--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
  await run(program, [...args, "install", ...quiet], { cwd: project, loud: true });
}

/**
 * True where npm's own record of `node_modules` holds everything that the lock file asks for.
 * Optional packages may be absent: they are for other systems.
 * @param {string} lock text of package-lock.json
 * @param {string} installed text of node_modules/.package-lock.json
 * @param {(path: string) => boolean} isThere whether a package's folder is there, in case the record is of another time
 * @returns {boolean}
 */
export function isInstalled(lock, installed, isThere) {
  /** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }>} Packages */
  /** @type {Packages} */
  const wanted = JSON.parse(lock).packages;
  /** @type {Packages} */
  const found = JSON.parse(installed).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "" || entry.link) return true;
    const there = found[path];
    if (there === undefined) return entry.optional === true || entry.devOptional === true;
    return there.version === entry.version && there.integrity === entry.integrity && isThere(path);
  });
}
