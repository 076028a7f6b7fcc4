import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { _electron } from "playwright-core";
import { within } from "./within.mjs";

// Generous: many times what a busy machine needs. They only end what would never end.
const longestStartMs = 60_000;

/** @typedef {{ app: import("playwright-core").ElectronApplication, page: import("playwright-core").Page }} DrivenWindow */

/**
 * Starts a prepared window under the driver and waits for its page. The program is held back until the driver is attached.
 * Throws, with the process ended, where a step does not come in time.
 * @param {import("./prepare.mjs").PreparedWindow} prepared
 * @param {{ args?: readonly string[], env?: Readonly<Record<string, string>> }} [more]
 * @returns {Promise<DrivenWindow>}
 */
export async function openDriven(prepared, { args = [], env = {} } = {}) {
  await holdBack(prepared.app);
  const launch = () =>
    _electron.launch({
      executablePath: prepared.executable,
      args: [...prepared.args, ...args],
      env: { ...prepared.env, ...env },
      chromiumSandbox: true,
      timeout: longestStartMs,
    });
  const app = await launch().catch((error) => {
    if (!fellOver(error)) throw error;
    console.warn(`The window's process fell over before the program ran in it; started once more.\n${error.message}`);
    return launch();
  });
  try {
    const page = await within("the first page of the window", longestStartMs, app.firstWindow({ timeout: 0 }));
    return { app, page };
  } catch (error) {
    app.process().kill("SIGKILL");
    throw error;
  }
}

/**
 * Whether the runtime itself crashed while it started. About one start in some thousands does, without a display card; the program is
 * still held back then, so it is not its doing.
 * @param {unknown} error of the driver
 */
const fellOver = (error) =>
  error instanceof Error && /failed to launch[\s\S]*signal=SIG(SEGV|BUS|TRAP|ABRT)/.test(error.message);

/** Puts the hold (hold.mjs) in front of the main file of an app's copy. @param {string} app its folder */
export async function holdBack(app) {
  const about = JSON.parse(await readFile(join(app, "package.json"), "utf8"));
  await copyFile(new URL("hold.mjs", import.meta.url), join(app, "hold.mjs"));
  const held = { ...about, main: "hold.mjs", heldMain: `./${about.main}` };
  await writeFile(join(app, "package.json"), JSON.stringify(held));
}
