// `npm start`: builds what has changed, starts a facility backend on this machine and the window that talks to it. Without a
// display under a virtual one, with a picture to look at.
//   npm start -- --offline                no backend: the window works alone
//   npm start -- --facility nanoterasu    what an empty backend is filled with; demo-M where nothing is said
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildApp } from "./build.mjs";
import { startFacility } from "./facilityProcess.mjs";
import { projectFolder } from "./projectFolder.mjs";
import { dataFolder, runningProcess } from "./window/dataFolder.mjs";
import { needsDisplay } from "./window/display.mjs";
import { prepareWindow } from "./window/prepare.mjs";
import { runSeen } from "./window/seenWindow.mjs";
import { stopSignal } from "./window/stopSignal.mjs";
import { giveFolder, needsUnprivilegedUser } from "./window/unprivileged.mjs";

const say = (/** @type {string} */ words) => console.log(`  ${words}`);
const { values } = parseArgs({
  options: { offline: { type: "boolean", default: false }, facility: { type: "string", default: "demo-M" } },
});
const stop = stopSignal();
const userData = giveFolder(dataFolder(projectFolder));
const running = runningProcess(userData);

if (running !== undefined) {
  say(
    `Beamline Desk already runs from this folder (process ${running}); one at a time, because both would write the same data.`,
  );
  say("With data of its own: BEAMLINE_USER_DATA=<another folder> npm start");
  // On a display the second start brings the first one's window to the front.
  process.exitCode = needsDisplay() ? 1 : await start();
} else {
  process.exitCode = await start();
}

async function start() {
  await buildApp();
  const facility = values.offline
    ? undefined
    : await startFacility({ data: `${userData}-facility`, facility: values.facility, say });
  try {
    return await showWindow(facility);
  } finally {
    await facility?.close();
  }
}

/** @param {Awaited<ReturnType<typeof startFacility>> | undefined} facility */
async function showWindow(facility) {
  const prepared = await prepareWindow({ project: projectFolder, userData });
  if (facility !== undefined) {
    prepared.env["BEAMLINE_DESK_BACKEND"] = facility.address;
    say("A facility backend of this machine's own starts beside the window (npm start -- --offline does without)");
  }
  try {
    introduce(prepared.runtime);
    if (stop.aborted) return 0;
    // The first picture is to be of the calendar: the first start of all fills the backend.
    if (needsDisplay()) await facility?.ready;
    if (!needsDisplay()) return await runSeen(prepared, { stop });
    say("There is no display here, so the window opens on a virtual one.");
    const { runUnseen } = await import("./window/unseenWindow.mjs");
    await runUnseen(prepared, { picture: join(projectFolder, "pictures", "start.png"), stop, say });
    return 0;
  } finally {
    await prepared.remove();
  }
}

/** @param {import("./electron/resolve.mjs").Runtime} runtime */
function introduce(runtime) {
  say(
    `Electron ${runtime.version}${runtime.standIn ? ", a stand-in for tests and trying out: out of support, not what ships" : ""}`,
  );
  if (needsUnprivilegedUser()) say("You are root: the window runs as the user nobody, with its sandbox on.");
  say(`Data: ${userData}`);
}
