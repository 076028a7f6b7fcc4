// `npm start`: builds what has changed and runs the window. Without a display under a virtual one, with a picture to look at.
import { join } from "node:path";
import { buildApp } from "./build.mjs";
import { projectFolder } from "./projectFolder.mjs";
import { dataFolder, runningProcess } from "./window/dataFolder.mjs";
import { needsDisplay } from "./window/display.mjs";
import { prepareWindow } from "./window/prepare.mjs";
import { runSeen } from "./window/seenWindow.mjs";
import { stopSignal } from "./window/stopSignal.mjs";
import { giveFolder, needsUnprivilegedUser } from "./window/unprivileged.mjs";

const say = (/** @type {string} */ words) => console.log(`  ${words}`);
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
  const prepared = await prepareWindow({ project: projectFolder, userData });
  try {
    introduce(prepared.runtime);
    if (stop.aborted) return 0;
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
