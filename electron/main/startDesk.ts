import { join } from "node:path";
import { app, type BrowserWindow, nativeTheme, screen, session, shell } from "electron";
import { catchErrors } from "#electron/main/catchErrors.ts";
import { createWindow, pageBackground } from "#electron/main/createWindow.ts";
import { openFacility, type Facility } from "#electron/main/facility/facility.ts";
import { passwordCheck } from "#electron/main/facility/passwordCheck.ts";
import { systemSeal } from "#electron/main/facility/seal.ts";
import { watchIdle } from "#electron/main/facility/watchIdle.ts";
import { guardNavigation } from "#electron/main/guardNavigation.ts";
import { guardSession } from "#electron/main/guardSession.ts";
import { signInPage } from "#electron/main/oidc/signInPage.ts";
import type { UserData } from "#electron/main/openUserData.ts";
import { serveApp } from "#electron/main/protocol.ts";
import { rememberWindow } from "#electron/main/rememberWindow.ts";
import { serveWindow, tellCode, tellLocked } from "#electron/main/serveWindow.ts";
import { lockAfter } from "#electron/main/shellState.ts";
import { shellWords, systemLanguage } from "#electron/main/shellWords.ts";
import { watchWindow } from "#electron/main/watchWindow.ts";
import { chooseBounds } from "#electron/main/windowBounds.ts";
import type { Language } from "#shared/ipc/channels.ts";
import { startAddress } from "#shared/ipc/address.ts";

type OpenUserData = Extract<UserData, { kind: "open" }>;

/** Opens the window, the guards first. Runs once, when Electron is ready. */
export function startDesk({ log, state, sessions }: OpenUserData): void {
  const readyMs = Math.round(performance.now());
  const language = (): Language => state.current().language ?? systemLanguage(app.getLocale());
  const words = () => shellWords[language()];
  guardSession(session.defaultSession);
  guardNavigation(app);
  const facility = openFacility({
    fixed: process.env["BEAMLINE_DESK_BACKEND"],
    state,
    sessions,
    seal: systemSeal,
    check: passwordCheck(),
    now: Date.now,
    onLocked: (isLocked) => tellLocked(window, isLocked),
    elsewhere: {
      openBrowser: (address) => shell.openExternal(signInPage(address)),
      words: () => words().signedIn,
      tellCode: (code) => tellCode(window, code),
    },
  });
  const address = () => `${startAddress}${facility.search()}`;
  const source = { root: join(import.meta.dirname, "../renderer"), devServer: devServer(), desk: facility };
  serveApp(session.defaultSession, source, facility);
  nativeTheme.themeSource = state.current().theme ?? "system";
  const window = openWindow(state);
  void window.loadURL(address());
  const loadMs = Math.round(performance.now());

  serveWindow({ window, log, state, facility, language });
  rememberWindow(window, state);
  watchWindow(window, { log, words, address });
  lockWhenIdle(window, facility, state);
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

function lockWhenIdle(window: BrowserWindow, facility: Facility, state: OpenUserData["state"]): void {
  const repeat = (look: () => void, everyMs: number) => {
    const timer = setInterval(look, everyMs);
    return () => clearInterval(timer);
  };
  const idle = watchIdle({ now: Date.now, lockAfterMinutes: () => lockAfter(state), lock: facility.lock, repeat });
  window.webContents.on("input-event", idle.touched);
  window.on("focus", idle.touched);
  window.on("closed", idle.stop);
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
