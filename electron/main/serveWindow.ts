import { app, type BrowserWindow, Menu, nativeTheme, shell } from "electron";
import type { Facility } from "#electron/main/facility/facility.ts";
import { handleIpc, sendEvent } from "#electron/main/handleIpc.ts";
import { appHandlers } from "#electron/main/handlers/appHandlers.ts";
import { facilityHandlers } from "#electron/main/handlers/facilityHandlers.ts";
import { logHandlers } from "#electron/main/handlers/logHandlers.ts";
import { shellHandlers } from "#electron/main/handlers/shellHandlers.ts";
import type { Log } from "#electron/main/log/openLog.ts";
import { printHandlers } from "#electron/main/handlers/printHandlers.ts";
import { menuTemplate } from "#electron/main/menuTemplate.ts";
import { menuWords } from "#electron/main/menuWords.ts";
import { choosePdf, pdfOptions, print } from "#electron/main/paper.ts";
import { writeWhole } from "#electron/main/writeWhole.ts";
import { lockAfter, type ShellState } from "#electron/main/shellState.ts";
import { nextZoom } from "#electron/main/zoom.ts";
import type { Language } from "#shared/ipc/channels.ts";

type Deps = {
  readonly window: BrowserWindow;
  readonly log: Log;
  readonly state: ShellState;
  readonly facility: Facility;
  readonly language: () => Language;
};

/** What the window can ask for and what it is told: the requests of the contract, the menu, the zoom. */
export function serveWindow({ window, log, state, facility, language }: Deps): void {
  const contents = () => (window.isDestroyed() ? undefined : window.webContents);
  const zoom = (direction: "in" | "out" | "reset"): void => {
    const factor = direction === "reset" ? 1 : nextZoom(contents()?.getZoomFactor() ?? 1, direction);
    contents()?.setZoomFactor(factor);
    state.change({ zoom: factor });
  };
  const showMenu = (shown: Language): void => {
    const send = (command: Parameters<typeof sendEvent<"menu.command">>[2]): void => {
      // A locked window does nothing, from its menu neither.
      if (!facility.isLocked()) sendEvent(contents(), "menu.command", command);
    };
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(menuTemplate({ words: menuWords[shown], isPackaged: app.isPackaged, send, zoom })),
    );
  };
  showMenu(language());
  window.webContents.on("dom-ready", () => contents()?.setZoomFactor(state.current().zoom ?? 1));
  const platform = `${process.platform} ${process.arch}`;
  handleIpc({
    contents,
    handlers: {
      ...appHandlers({
        appVersion: app.getVersion(),
        versions: process.versions,
        platform,
        state,
        showLanguage: showMenu,
        showTheme: (theme) => (nativeTheme.themeSource = theme),
      }),
      ...shellHandlers({ openExternal: (address) => shell.openExternal(address) }),
      ...printHandlers({
        choosePdf: (name) => choosePdf(window, name),
        makePdf: () => window.webContents.printToPDF(pdfOptions),
        writeWhole,
        print: (paper) => print(window.webContents, paper),
        onFailed: (what) => log.write({ level: "warning", code: "shell.print-failed", figures: { what } }),
      }),
      ...logHandlers({ log, now: Date.now }),
      ...facilityHandlers({
        facility,
        language,
        lockAfter: () => lockAfter(state),
        setLockAfter: (minutes) => state.change({ lockAfterMinutes: minutes }),
      }),
    },
    onRefused: (kind) => log.write({ level: "warning", code: "shell.request-refused", figures: { kind } }),
  });
}

/** The page shows what is to be typed on another device. */
export function tellCode(window: BrowserWindow, code: { readonly code: string; readonly address: string }): void {
  if (!window.isDestroyed()) sendEvent(window.webContents, "facility.deviceCode", code);
}

/** The page hides or shows what is on it. */
export function tellLocked(window: BrowserWindow, isLocked: boolean): void {
  if (!window.isDestroyed()) sendEvent(window.webContents, "facility.locked", isLocked);
}
