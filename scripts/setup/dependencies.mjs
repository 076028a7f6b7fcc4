import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
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
  const installed = await readFile(join(project, "node_modules", ".package-lock.json"), "utf8").catch(() => undefined);
  if (installed === undefined || !isInstalled(lock, installed)) {
    progress.step("Installing dependencies (about half a minute)");
    const { program, args } = npm();
    await run(program, [...args, "ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: project, loud: true });
  }
  await writeFile(stamp, sum);
}

/**
 * True where npm's own record of `node_modules` holds everything that the lock file asks for.
 * Optional packages may be absent: they are for other systems.
 * @param {string} lock text of package-lock.json
 * @param {string} installed text of node_modules/.package-lock.json
 * @returns {boolean}
 */
export function isInstalled(lock, installed) {
  /** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }>} Packages */
  /** @type {Packages} */
  const wanted = JSON.parse(lock).packages;
  /** @type {Packages} */
  const found = JSON.parse(installed).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "" || entry.link) return true;
    const there = found[path];
    if (there === undefined) return entry.optional === true || entry.devOptional === true;
    return there.version === entry.version && there.integrity === entry.integrity;
  });
}
