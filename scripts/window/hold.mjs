// Stands in front of the program's own main file in a driven window (drivenWindow.mjs): it opens no window before the driver
// listens. A driver that joins while the first page is being committed never hears of that page, and waits for it for ever.
import { readFileSync } from "node:fs";
import { app } from "electron";

const ready = app.whenReady();
const driven = new Promise((resolve) => {
  // Called by the driver as soon as it is attached, under this name.
  Reflect.set(globalThis, "__playwright_run", resolve);
});
app.whenReady = () => Promise.all([ready, driven]).then(() => undefined);

const { heldMain } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
await import(new URL(heldMain, import.meta.url).href);
