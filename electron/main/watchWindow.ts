import { type BrowserWindow, dialog } from "electron";
import type { Log } from "#electron/main/log/openLog.ts";
import { type ShellWords } from "#electron/main/shellWords.ts";

type Deps = {
  readonly log: Log;
  /** In the language that the window has now. */
  readonly words: () => ShellWords;
  /** Of the document as it is to be loaded now. */
  readonly address: () => string;
};

/** A page that has died says so and offers to come back: a grey window explains nothing. */
export function watchWindow(window: BrowserWindow, deps: Deps): void {
  window.webContents.on("render-process-gone", (_event, { reason, exitCode }) => {
    if (reason === "clean-exit") return;
    deps.log.write({ level: "error", code: "shell.window-gone", figures: { reason, exitCode } });
    void offerReload(window, deps);
  });
  window.on("unresponsive", () => deps.log.write({ level: "warning", code: "shell.window-unresponsive", figures: {} }));
  window.on("responsive", () => deps.log.write({ level: "info", code: "shell.window-responsive", figures: {} }));
  window.webContents.on("did-fail-load", (_event, errorCode) => {
    deps.log.write({ level: "error", code: "shell.load-failed", figures: { errorCode } });
  });
  window.webContents.on("preload-error", () => {
    deps.log.write({ level: "error", code: "shell.preload-failed", figures: {} });
  });
}

async function offerReload(window: BrowserWindow, deps: Deps): Promise<void> {
  const words = deps.words();
  const { response } = await dialog.showMessageBox(window, {
    type: "error",
    title: "Beamline Desk",
    message: words.gone.message,
    detail: words.gone.detail,
    buttons: [words.gone.reload, words.gone.close],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  // Asked anew each time, so that a page that dies at once cannot come back in a loop of its own.
  if (response === 0) await window.loadURL(deps.address());
  else window.destroy();
}
