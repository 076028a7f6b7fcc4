import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../run.mjs";

const limitMs = 20 * 60_000;
const heartbeatMs = 5_000;

/**
 * Fetches one package of the registry as a file into `folder`, through npm, which knows the registry and its proxy.
 * @param {string} name with its version
 * @param {string} folder
 * @param {import("../progress.mjs").Progress} progress
 * @returns {Promise<string>} the file
 */
export async function npmPack(name, folder, progress) {
  const started = Date.now();
  const heart = setInterval(
    () => progress.step(`… still fetching, ${Math.round((Date.now() - started) / 1000)} s`),
    heartbeatMs,
  );
  try {
    const { program, args } = npm();
    // In the folder itself, so that no settings of a checkout apply.
    await run(program, [...args, "pack", name, "--silent", "--ignore-scripts", "--pack-destination", folder], {
      cwd: folder,
      limitMs,
    });
  } finally {
    clearInterval(heart);
  }
  const file = (await readdir(folder)).find((entry) => entry.endsWith(".tgz"));
  if (file === undefined) throw new Error(`npm fetched no file for ${name}.`);
  return join(folder, file);
}

/** npm itself, as it started us or as it lies on the path. */
export function npm() {
  const script = process.env["npm_execpath"];
  if (script?.endsWith(".js")) return { program: process.execPath, args: [script] };
  return { program: process.platform === "win32" ? "npm.cmd" : "npm", args: [] };
}
