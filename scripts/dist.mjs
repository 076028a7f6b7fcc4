// `npm run dist`: packages for this system, into dist/. `-- --dir` makes only the unpacked program, which needs no internet.
// From the stand-in only `--dir`, and plainly marked: what is out of support is not handed out.
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildApp } from "./build.mjs";
import { resolveElectron } from "./electron/resolve.mjs";
import { projectFolder } from "./projectFolder.mjs";

const mark = "NOT-FOR-HANDING-OUT.txt";

/**
 * @param {{ dirOnly: boolean, output?: string }} how `output` is the folder to write to, dist/ if absent
 * @returns {Promise<string[]>} the files made
 */
export async function packageApp({ dirOnly, output = join(projectFolder, "dist") }) {
  const runtime = await resolveElectron({ project: projectFolder });
  if (runtime === undefined) throw new Error("There is no Electron on this machine yet: node scripts/setup.mjs");
  if (runtime.standIn && !dirOnly) throw new Error(standInRefusal(runtime.version));
  await buildApp();
  const { build, Platform } = await import("electron-builder");
  return build({
    projectDir: projectFolder,
    publish: "never",
    ...(dirOnly ? { targets: Platform.current().createTarget("dir") } : {}),
    config: {
      extends: join(projectFolder, "electron-builder.yml"),
      directories: { output },
      electronDist: runtime.dist,
      electronVersion: runtime.version,
      afterPack: async ({ appOutDir }) => {
        if (!runtime.standIn) return;
        // The loader of the stand-in would be found before the program itself.
        await rm(join(appOutDir, "resources", "app"), { recursive: true });
        await rm(join(appOutDir, "stand-in.json"));
        await writeFile(join(appOutDir, mark), standInMark(runtime.version));
      },
    },
  });
}

/** @param {string} version */
function standInRefusal(version) {
  return `Only the stand-in Electron ${version} is here, which is out of support: no installable package is made from it.
  To try the packaged program:  npm run dist -- --dir
  To make packages:             with internet, node scripts/setup.mjs --retry, then npm run dist`;
}

/** @param {string} version */
function standInMark(version) {
  return `This program was put together from Electron ${version}, a stand-in for tests that is out of support.
It is for trying out on the machine that made it. Do not hand it out.\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const dirOnly = process.argv.includes("--dir");
    const files = await packageApp({ dirOnly });
    console.log(`  ${files.length > 0 ? files.join("\n  ") : `The program lies in ${join(projectFolder, "dist")}`}`);
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}
