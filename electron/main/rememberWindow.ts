import type { BrowserWindow } from "electron";
import type { ShellState } from "#electron/main/shellState.ts";

/** A drag of the border is a hundred events; the place is written when the window has come to rest. */
const restMs = 500;

/** Keeps where the window is and how large, so that it opens there again. */
export function rememberWindow(window: BrowserWindow, state: ShellState): void {
  let timer: NodeJS.Timeout | undefined;
  const keep = (): void => {
    clearTimeout(timer);
    // The bounds that it returns to when it is no longer maximised or full-screen.
    state.change({ bounds: window.getNormalBounds(), isMaximised: window.isMaximized() });
  };
  const keepSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, restMs);
  };
  window.on("resize", keepSoon);
  window.on("move", keepSoon);
  window.on("close", keep);
  window.on("closed", () => clearTimeout(timer));
}
