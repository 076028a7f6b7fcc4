import { needsDisplay, startDisplay } from "./display.mjs";

/** @type {{ display?: Promise<import("./display.mjs").Display> }} */
const own = {};

/**
 * The name of the display to use: the one this process was given, else one virtual display per process, which ends with it.
 * Undefined on systems that know no displays.
 * @returns {Promise<string | undefined>}
 */
export async function ownDisplay() {
  if (!needsDisplay()) return process.env["DISPLAY"];
  own.display ??= startDisplay();
  return (await own.display).name;
}
