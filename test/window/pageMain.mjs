// A bare window for a page of the tests (builtPage.ts), under the content rules of the real one.
import { app, BrowserWindow, net, protocol } from "electron";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const rules =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

protocol.registerSchemesAsPrivileged([
  { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.enableSandbox();
app.on("window-all-closed", () => app.quit());
// Not awaited: Electron becomes ready only after this module has been run.
void app.whenReady().then(open);

function open() {
  protocol.handle("app", answer);
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    useContentSize: true,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  void window.loadURL("app://page/index.html?idle");
}

async function answer(request) {
  const file = pathToFileURL(join(app.getAppPath(), "out", new URL(request.url).pathname));
  const found = await net.fetch(file.href);
  const headers = new Headers(found.headers);
  headers.set("content-security-policy", rules);
  return new Response(found.body, { status: found.status, headers });
}
