import { BrowserWindow, type BrowserWindowConstructorOptions } from "electron";
import type { Bounds } from "#electron/main/windowBounds.ts";

export type WindowLook = {
  readonly bounds: Bounds;
  readonly isMaximised: boolean;
  readonly isDark: boolean;
  /** The built preload, absolute. */
  readonly preload: string;
  /** Developer tools and reload are for developers. */
  readonly isPackaged: boolean;
};

/** Every option that security rests on, in one place; each is asserted in test/e2e/shell.test.ts. */
export function windowOptions(look: WindowLook): BrowserWindowConstructorOptions {
  return {
    ...look.bounds,
    minWidth: 960,
    minHeight: 600,
    title: "Beamline Desk",
    backgroundColor: pageBackground(look.isDark),
    webPreferences: {
      preload: look.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !look.isPackaged,
      // Scripts are compiled once: the second start reads what the first one wrote.
      v8CacheOptions: "bypassHeatCheck",
    },
  };
}

export function createWindow(look: WindowLook): BrowserWindow {
  const window = new BrowserWindow(windowOptions(look));
  if (look.isMaximised) window.maximize();
  return window;
}

/** The page's own background (renderer/ui/theme.css), so that nothing flashes before the first paint. */
export function pageBackground(isDark: boolean): string {
  return isDark ? "#12171d" : "#ffffff";
}
