// The life of the program in order. What the window can do without is done after it has begun to load.
import { join } from "node:path";
import { app, Menu, nativeTheme, screen, session } from "electron";
import { createWindow } from "#electron/main/createWindow.ts";
import { registerAppScheme, serveApp } from "#electron/main/protocol.ts";
import { chooseBounds } from "#electron/main/windowBounds.ts";
import { startAddress } from "#shared/ipc/address.ts";

app.enableSandbox();
registerAppScheme();
Menu.setApplicationMenu(null);

const userData = app.commandLine.getSwitchValue("user-data-dir");
if (userData !== "") app.setPath("userData", userData);

// Not `await`: Electron holds `ready` back until this module has been evaluated, so waiting for it here never ends.
void app.whenReady().then(start);
app.on("window-all-closed", () => app.quit());

function start(): void {
  serveApp(session.defaultSession, {
    root: join(import.meta.dirname, "../renderer"),
    devServer: app.isPackaged ? undefined : process.env["BEAMLINE_DESK_DEV_SERVER"],
  });
  const window = createWindow({
    bounds: chooseBounds(undefined, [screen.getPrimaryDisplay().workArea]),
    isMaximised: false,
    isDark: nativeTheme.shouldUseDarkColors,
    preload: join(import.meta.dirname, "preload.cjs"),
    isPackaged: app.isPackaged,
  });
  void window.loadURL(startAddress);
}
