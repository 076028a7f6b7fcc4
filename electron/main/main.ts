// The life of the program in order: what Chromium must know before it is ready, whether there may be a window,
// then the window. What the window can do without is done after it has begun to load (startDesk.ts).
import { app, Menu } from "electron";
import { openUserData } from "#electron/main/openUserData.ts";
import { registerAppScheme } from "#electron/main/protocol.ts";
import { refuseStart } from "#electron/main/refuseStart.ts";
import { startDesk } from "#electron/main/startDesk.ts";

app.enableSandbox();
registerAppScheme();
// Else Electron's own menu, English and with developer tools, shows until ours is built.
Menu.setApplicationMenu(null);

const folderAsked = app.commandLine.getSwitchValue("user-data-dir");
if (folderAsked !== "") app.setPath("userData", folderAsked);
const folder = app.getPath("userData");
const userData = openUserData(folder, () => new Date());

if (userData.kind === "unusable") void refuseStart(folder, userData.reason);
else if (!app.requestSingleInstanceLock()) app.exit(0);
// Not `await`: Electron holds `ready` back until this module has been evaluated, so waiting for it here never ends.
else void app.whenReady().then(() => startDesk(userData));
