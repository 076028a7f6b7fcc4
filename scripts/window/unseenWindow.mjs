// A window on a machine without a display: nobody sees it, so a picture is put where it can be looked at.
import { _electron } from "playwright-core";
import { holdBack } from "./drivenWindow.mjs";
import { endSignals } from "./stopSignal.mjs";
import { takeStillPicture } from "./stillPicture.mjs";

const goodbyeMs = 8_000;

/**
 * Starts the window, takes a picture, waits until it ends or `stop` is aborted.
 * @param {import("./prepare.mjs").PreparedWindow} prepared
 * @param {{ picture: string, stop: AbortSignal, say(words: string): void }} how
 */
export async function runUnseen(prepared, { picture, stop, say }) {
  await holdBack(prepared.app);
  const app = await _electron.launch({
    executablePath: prepared.executable,
    args: prepared.args,
    env: prepared.env,
    chromiumSandbox: true,
  });
  letOnlyOursHear();
  const child = app.process();
  const ended = new Promise((done) => child.once("exit", done));
  const leave = () => {
    setTimeout(() => child.kill("SIGKILL"), goodbyeMs).unref();
    app.close().catch(() => child.kill("SIGKILL"));
  };
  if (stop.aborted) leave();
  else stop.addEventListener("abort", leave);
  try {
    const page = await app.firstWindow();
    page.on("pageerror", (error) => say(`The window reports: ${error.message}`));
    await takeStillPicture(page, picture);
    say(`A picture of the window: ${picture}`);
    say("It keeps running; Ctrl-C ends it.");
  } catch (error) {
    if (!stop.aborted) say(`No picture could be taken: ${error instanceof Error ? error.message : error}`);
  }
  await ended;
}

/** The driver ends this whole process at Ctrl-C, before it has tidied up: its listeners go, the one of `stopSignal` stays (it came first). */
function letOnlyOursHear() {
  for (const signal of endSignals) {
    for (const listener of process.listeners(signal).slice(1)) process.removeListener(signal, listener);
  }
}
