import type { App, WebContents } from "electron";
import { resolveAppFile } from "#electron/main/resolveAppFile.ts";

/** A window shows the document of the program and nothing else: no file, no other page, no frame within. */
export function isNavigationAllowed(address: string, isMainFrame: boolean): boolean {
  return isMainFrame && resolveAppFile(address).kind === "document";
}

/** For every window of the program, those that nobody has thought of yet included. */
export function guardNavigation(app: App): void {
  app.on("web-contents-created", (_event, contents) => guardContents(contents));
}

function guardContents(contents: WebContents): void {
  contents.on("will-navigate", (event) => {
    if (!isNavigationAllowed(event.url, true)) event.preventDefault();
  });
  contents.on("will-redirect", (event) => {
    if (!isNavigationAllowed(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on("will-frame-navigate", (event) => {
    if (!isNavigationAllowed(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}
