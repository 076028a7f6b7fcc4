import { chmod, cp, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isReadableForAll } from "./readable.mjs";

/** A new temporary folder that every user may read, also where this user's own temporary folder is closed to others. */
export async function openTemporaryFolder(name = "beamline-desk-") {
  const base = (await isReadableForAll(tmpdir())) ? tmpdir() : "/var/tmp";
  const folder = await mkdtemp(join(base, name));
  await chmod(folder, 0o755);
  return folder;
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
