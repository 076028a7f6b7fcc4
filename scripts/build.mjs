// Builds the three parts of the program into out/: main process, preload script, window. Does nothing where nothing has changed.
//   node scripts/build.mjs [--force]
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { withLock } from "./lock.mjs";
import { projectFolder } from "./projectFolder.mjs";

const sources = [
  "assets",
  "electron",
  "renderer",
  "shared",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "scripts/build.mjs",
];
const results = ["out/electron/main.js", "out/electron/preload.cjs", "out/renderer/index.html"];

/**
 * @param {{ force?: boolean, quiet?: boolean }} [options]
 * @returns {Promise<{ built: boolean, seconds: number }>} `built` is false where out/ was up to date
 */
export async function buildApp({ force = false, quiet = false } = {}) {
  return withLock(join(projectFolder, "out.lock"), () => buildUnlocked(force, quiet));
}

/** @param {boolean} force @param {boolean} quiet */
async function buildUnlocked(force, quiet) {
  const started = performance.now();
  const stamp = join(projectFolder, "out", "built-from");
  const sum = await sumOfSources();
  const isThere = results.every((path) => existsSync(join(projectFolder, path)));
  if (!force && isThere && (await readFile(stamp, "utf8").catch(() => "")) === sum) return { built: false, seconds: 0 };
  // Without the stamp first: a build that is cut off is never taken for a good one.
  await rm(join(projectFolder, "out"), { recursive: true, force: true });
  await buildParts();
  await mkdir(join(projectFolder, "out"), { recursive: true });
  await writeFile(stamp, sum);
  const seconds = (performance.now() - started) / 1000;
  if (!quiet) console.log(`  Built in ${seconds.toFixed(1)} s`);
  return { built: true, seconds };
}

async function buildParts() {
  process.env["NODE_ENV"] = "production";
  const { build } = await import("vite");
  const electron = join(projectFolder, "electron", "vite.config.ts");
  const renderer = join(projectFolder, "renderer", "vite.config.ts");
  const root = projectFolder;
  await Promise.all([
    build({ root, configFile: electron, mode: "main", logLevel: "warn" }),
    build({ root, configFile: electron, mode: "preload", logLevel: "warn" }),
    build({ configFile: renderer, mode: "production", logLevel: "warn" }),
  ]);
}

/** One sum over the names and contents of everything that goes into the build. */
async function sumOfSources() {
  const hash = createHash("sha256").update(process.version);
  for (const source of sources) {
    for (const path of await filesUnder(source))
      hash.update(`\0${path}\0`).update(await readFile(join(projectFolder, path)));
  }
  return hash.digest("hex");
}

/** @param {string} path @returns {Promise<string[]>} */
async function filesUnder(path) {
  if (!existsSync(join(projectFolder, path))) return [];
  const entries = await readdir(join(projectFolder, path), { recursive: true, withFileTypes: true }).catch(
    () => undefined,
  );
  if (entries === undefined) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectFolder.length + 1))
    .toSorted();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { built } = await buildApp({ force: process.argv.includes("--force") });
  if (!built) console.log("  Nothing has changed since the last build");
}
