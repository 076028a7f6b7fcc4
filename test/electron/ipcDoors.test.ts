import { describe, expect, test } from "vitest";
import { isProgramSource, projectFiles, readProjectFile } from "#test/arch/projectFiles.ts";

const sources = projectFiles().filter(isProgramSource);
/** The program's files whose code (comments apart) holds `pattern`. */
const holding = (pattern: RegExp): readonly string[] =>
  sources.filter((path) => pattern.test(readProjectFile(path).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")));

describe("the doors between window and main process", () => {
  test("the main process listens in one file, where each sender is checked", () => {
    expect(holding(/\bipcMain\b/)).toEqual(["electron/main/handleIpc.ts"]);
  });

  test("the window speaks and listens in one file, the preload", () => {
    expect(holding(/\bipcRenderer\b|\bcontextBridge\b/)).toEqual(["electron/preload/preload.ts"]);
  });

  test("the main process speaks in the same file in which it listens", () => {
    expect(
      holding(/[cC]ontents(\(\))?\??\.(send|sendToFrame|postMessage|ipc)\b|MessageChannelMain/).filter((path) =>
        path.startsWith("electron/"),
      ),
    ).toEqual(["electron/main/handleIpc.ts"]);
  });

  test("the page knows the preload's object in one file, which checks what comes through it", () => {
    expect(holding(/\bwindow\.desktop\b/)).toEqual(["renderer/platform/desktop.ts"]);
  });

  test("nothing lets Electron's guards down, and no code is made from text", () => {
    const weak =
      /nodeIntegration\w*:\s*true|contextIsolation:\s*false|sandbox:\s*false|webSecurity:\s*false|webviewTag:\s*true|navigateOnDragDrop:\s*true|allowRunningInsecureContent:\s*true|experimentalFeatures:\s*true|enableBlinkFeatures|setCertificateVerifyProc|certificate-error|no-sandbox|executeJavaScript|insertCSS|bypassCSP|loadFile\(/;
    expect(holding(weak)).toEqual([]);
  });

  test("a window is opened in one file, with all of its options", () => {
    expect(holding(/new (BrowserWindow|BaseWindow|WebContentsView|BrowserView)\b/)).toEqual([
      "electron/main/createWindow.ts",
    ]);
  });

  test("the system browser is reached through the list of hosts, and for the provider's own page to sign in, only", () => {
    const opened = /shell\.(openExternal|openPath|showItemInFolder)\(/;
    expect(holding(opened)).toEqual(["electron/main/serveWindow.ts", "electron/main/startDesk.ts"]);
    expect(readProjectFile("electron/main/startDesk.ts")).toContain("shell.openExternal(signInPage(address))");
  });
});
