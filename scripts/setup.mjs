// Gets a machine ready for every other command: dependencies, system packages, an Electron. Runs before each of them.
// Plain Node: it is the one script that must work before anything is installed.
//   node scripts/setup.mjs [--retry] [--tests]     --retry asks Electron's release site again after a refusal
//                                                  --tests provides PostgreSQL as well
import { join } from "node:path";
import { withLock } from "./lock.mjs";
import { terminalProgress } from "./progress.mjs";
import { projectFolder } from "./projectFolder.mjs";
import { installDependencies } from "./setup/dependencies.mjs";
import { install, installLine, isDebian, missing, needs } from "./system/packages.mjs";

const progress = terminalProgress();
const oldestNode = [20, 19];

try {
  assertNode(process.versions.node);
  await withLock(join(projectFolder, "node_modules.lock"), setUp, () =>
    progress.step("Waiting for another set-up in this folder"),
  );
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

async function setUp() {
  await installDependencies(projectFolder, progress);
  if (process.platform === "linux") await provideSystemPackages();
  // Only now: it needs a dependency that may just have been installed.
  const { obtainElectron, realWays } = await import("./electron/obtain.mjs");
  await obtainElectron(
    await realWays({ project: projectFolder, retry: process.argv.includes("--retry"), progress }),
    progress,
  );
}

async function provideSystemPackages() {
  const isRoot = process.getuid?.() === 0;
  const hasDisplay = Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
  const gaps = await missing(needs({ hasDisplay, isRoot, forTests: process.argv.includes("--tests") }));
  if (gaps.length === 0) return;
  if (!isDebian()) {
    // Elsewhere names and places differ: say it and go on, the window itself will tell.
    progress.step(`Not found, and perhaps needed: ${gaps.map((need) => need.library ?? need.program).join(" ")}`);
    return;
  }
  if (!isRoot) throw new Error(`System packages are missing. This installs them:\n\n  ${installLine(gaps)}`);
  await install(gaps, progress);
}

/** @param {string} version */
function assertNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(`Node ${oldestNode.join(".")} or newer is needed; this is ${version}.`);
}
