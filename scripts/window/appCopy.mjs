import { chmod, cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive } from "../lock.mjs";
import { isReadableForAll } from "./readable.mjs";

/**
 * A new temporary folder that every user may read, also where this user's own temporary folder is closed to others.
 * Takes away those of processes that are gone: whoever is killed cannot tidy up.
 * @param {string} [name] its beginning: `beamline-desk-`, and a word that says what for
 */
export async function openTemporaryFolder(name = "beamline-desk-") {
  const base = (await isReadableForAll(tmpdir())) ? tmpdir() : "/var/tmp";
  await removeOrphans(base);
  const folder = await mkdtemp(join(base, `${name}${process.pid}-`));
  await chmod(folder, 0o755);
  return folder;
}

/** @param {string} base */
async function removeOrphans(base) {
  for (const name of await readdir(base)) {
    const pid = Number(/^beamline-desk-(?:[a-z]+-)?(\d+)-/.exec(name)?.[1] ?? Number.NaN);
    if (!(pid > 0) || isAlive(pid)) continue;
    // Another user's is not ours to remove.
    await rm(join(base, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/**
 * Copies the built app (`out/` and what Electron reads of package.json) into `folder`: a checkout may lie where the window's user may not read.
 * @param {{ project: string, folder: string }} from
 * @returns {Promise<string>} the app folder
 */
export async function copyApp({ project, folder }) {
  const app = join(folder, "app");
  await mkdir(app, { recursive: true });
  await cp(join(project, "out"), join(app, "out"), { recursive: true });
  const { name, productName, version, type, main } = JSON.parse(await readFile(join(project, "package.json"), "utf8"));
  await writeFile(join(app, "package.json"), JSON.stringify({ name, productName, version, type, main }));
  return app;
}
