import { join } from "node:path";
import { app, type BrowserWindow, nativeTheme, screen, session } from "electron";
import { catchErrors } from "#electron/main/catchErrors.ts";
import { createWindow, pageBackground } from "#electron/main/createWindow.ts";
import { readFacilityAddress } from "#electron/main/facility/facilityAddress.ts";
import { guardNavigation } from "#electron/main/guardNavigation.ts";
import { guardSession } from "#electron/main/guardSession.ts";
import type { UserData } from "#electron/main/openUserData.ts";
import { serveApp } from "#electron/main/protocol.ts";
import { rememberWindow } from "#electron/main/rememberWindow.ts";
import { serveWindow } from "#electron/main/serveWindow.ts";
import { shellWords, systemLanguage } from "#electron/main/shellWords.ts";
import { watchWindow } from "#electron/main/watchWindow.ts";
import { chooseBounds } from "#electron/main/windowBounds.ts";
import type { Language } from "#shared/ipc/channels.ts";
import { startAddress } from "#shared/ipc/address.ts";
import { THIS_DEVICE } from "#shared/domain/access/thisDevice.ts";

type OpenUserData = Extract<UserData, { kind: "open" }>;

/** Opens the window, the guards first. Runs once, when Electron is ready. */
export function startDesk({ log, state }: OpenUserData): void {
  const readyMs = Math.round(performance.now());
  const language = (): Language => state.current().language ?? systemLanguage(app.getLocale());
  const words = () => shellWords[language()];
  guardSession(session.defaultSession);
  guardNavigation(app);
  const facility = readFacilityAddress(process.env["BEAMLINE_DESK_BACKEND"], THIS_DEVICE);
  const source = { root: join(import.meta.dirname, "../renderer"), devServer: devServer() };
  serveApp(session.defaultSession, source, facility?.origin);
  nativeTheme.themeSource = state.current().theme ?? "system";
  const window = openWindow(state);
  void window.loadURL(facility === undefined ? startAddress : `${startAddress}?desk=${facility.desk}`);
  const loadMs = Math.round(performance.now());

  serveWindow({ window, log, state, language });
  rememberWindow(window, state);
  watchWindow(window, { log, words });
  catchErrors(log, words);
  app.on("second-instance", () => focus(window));
  app.on("window-all-closed", () => app.quit());
  const { electron = "none", chrome = "none" } = process.versions;
  const figures = { app: app.getVersion(), electron, chromium: chrome, platform: process.platform, readyMs, loadMs };
  log.write({ level: "info", code: "shell.start", figures });
}

function openWindow(state: OpenUserData["state"]): BrowserWindow {
  const { bounds, isMaximised = false } = state.current();
  const window = createWindow({
    bounds: chooseBounds(bounds, workAreas()),
    isMaximised,
    isDark: nativeTheme.shouldUseDarkColors,
    preload: join(import.meta.dirname, "preload.cjs"),
    isPackaged: app.isPackaged,
  });
  nativeTheme.on("updated", () => {
    if (!window.isDestroyed()) window.setBackgroundColor(pageBackground(nativeTheme.shouldUseDarkColors));
  });
  return window;
}

/** The primary display first. */
function workAreas(): Electron.Rectangle[] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary, ...others].map((display) => display.workArea);
}

function devServer(): string | undefined {
  const address = process.env["BEAMLINE_DESK_DEV_SERVER"];
  return app.isPackaged || address === undefined || !/^http:\/\/127\.0\.0\.1:\d+$/.test(address) ? undefined : address;
}

function focus(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
