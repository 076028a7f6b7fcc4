// The floor of the benches: the least that Electron can do and still show a line of text in a window as large as ours.
// It leaves out what Beamline Desk leaves out as well (the default menu), so that the floor is not flattered.
import { app, BrowserWindow, Menu } from "electron";
import { fileURLToPath } from "node:url";

app.enableSandbox();
Menu.setApplicationMenu(null);

const userData = app.commandLine.getSwitchValue("user-data-dir");
if (userData !== "") app.setPath("userData", userData);

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true, spellcheck: false } });
  void window.loadFile(fileURLToPath(new URL("page.html", import.meta.url)));
});
app.on("window-all-closed", () => app.quit());
