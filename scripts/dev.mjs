// `npm run dev`: the window with hot reload. What the window shows comes from Vite's server through app://main, so that the
// origin, and with it the database, stays what it is; a change in electron/ or shared/ as the main process uses it restarts the window.
import { watch } from "node:fs";
import { join } from "node:path";
import { createServer } from "vite";
import { buildApp } from "./build.mjs";
import { freePort } from "./facilityProcess.mjs";
import { projectFolder } from "./projectFolder.mjs";
import { dataFolder, runningProcess } from "./window/dataFolder.mjs";
import { prepareWindow } from "./window/prepare.mjs";
import { runSeen } from "./window/seenWindow.mjs";
import { stopSignal } from "./window/stopSignal.mjs";
import { giveFolder } from "./window/unprivileged.mjs";

const settleMs = 150;
const say = (/** @type {string} */ words) => console.log(`  ${words}`);
const stop = stopSignal();
const userData = giveFolder(dataFolder(projectFolder));

if (runningProcess(userData) === undefined) await develop();
else {
  say("Beamline Desk already runs from this folder: end it first, both would write the same data.");
  process.exitCode = 1;
}

async function develop() {
  const server = await startServer();
  const { address } = server;
  say(`Hot reload from ${address}; the window's data: ${userData}`);
  try {
    while (!stop.aborted) {
      const next = changeOf(["electron", "shared/ipc"]);
      const isOver = await showOnce(address, AbortSignal.any([stop, next.signal]));
      next.close();
      if (isOver && !next.signal.aborted) break;
      if (!stop.aborted) say("The main process has changed: starting the window again");
    }
  } finally {
    await server.close();
  }
}

async function startServer() {
  const port = await freePort();
  const server = await createServer({
    configFile: join(projectFolder, "renderer", "vite.config.ts"),
    mode: "development",
    server: {
      host: "127.0.0.1",
      port,
      strictPort: true,
      // The page comes from app://main, so the way back for changes must be named in full.
      hmr: { host: "127.0.0.1", protocol: "ws", clientPort: port },
      cors: { origin: "app://main" },
    },
  });
  await server.listen();
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/**
 * Builds the main process and runs the window until it ends or `end` is aborted. A build that fails waits for the next change.
 * @param {string} address
 * @param {AbortSignal} end
 * @returns {Promise<boolean>} true where the window was closed
 */
async function showOnce(address, end) {
  try {
    await buildApp({ quiet: true });
  } catch (error) {
    say(`${error instanceof Error ? error.message : error}`);
    await new Promise((done) => end.addEventListener("abort", done, { once: true }));
    return false;
  }
  const prepared = await prepareWindow({ project: projectFolder, userData });
  try {
    await runSeen(prepared, { stop: end, env: { BEAMLINE_DESK_DEV_SERVER: address } });
  } finally {
    await prepared.remove();
  }
  return true;
}

/**
 * Aborted a moment after something under one of the folders has changed.
 * @param {string[]} folders
 */
function changeOf(folders) {
  const controller = new AbortController();
  const watchers = folders.map((folder) =>
    watch(join(projectFolder, folder), { recursive: true }, () => setTimeout(() => controller.abort(), settleMs)),
  );
  return { signal: controller.signal, close: () => watchers.forEach((watcher) => watcher.close()) };
}
