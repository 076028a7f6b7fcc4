// The facility backend that `npm start` runs beside the window, on this machine only.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { projectFolder } from "./projectFolder.mjs";

const longestGoodbyeMs = 8_000;
const longestStartMs = 60_000;
const betweenLooksMs = 200;

/**
 * Starts the backend. The window does not have to wait: it works without, and finds it when it is there.
 * @param {{ data: string, facility: string, say(words: string): void }} what `data`: its folder
 * @returns {Promise<{ address: string, ready: Promise<boolean>, close(): Promise<void> }>}
 *   `address` for the window, the same database every time though the port changes; `ready`: false where it did not start
 */
export async function startFacility({ data, facility, say }) {
  const port = await freePort();
  const main = join(projectFolder, "backend", "main.ts");
  const args = ["--import", "tsx", main, "--port", String(port), "--data", data, "--facility", facility];
  // A group of its own: Ctrl-C in the terminal reaches us, and we end it after the window.
  const child = spawn(process.execPath, args, {
    cwd: projectFolder,
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
  });
  let complaint = "";
  child.stderr.on("data", (text) => (complaint += text));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const origin = `http://127.0.0.1:${port}`;
  return {
    address: `${origin}#${facility}`,
    ready: isReady(origin, child).then((ready) => {
      if (!ready) say(`The facility backend did not start; the window works without it. ${complaint.trim()}`);
      return ready;
    }),
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      await Promise.race([ended, pause(longestGoodbyeMs, undefined, { ref: false })]);
      if (child.exitCode === null) child.kill("SIGKILL");
    },
  };
}

/**
 * @param {string} origin
 * @param {import("node:child_process").ChildProcess} child
 */
async function isReady(origin, child) {
  for (let waitedMs = 0; waitedMs < longestStartMs && child.exitCode === null; waitedMs += betweenLooksMs) {
    const answer = await fetch(`${origin}/sync/v1/hello`).catch(() => undefined);
    if (answer?.ok) return true;
    await pause(betweenLooksMs);
  }
  return false;
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const bound = probe.address();
      const port = bound && typeof bound === "object" ? bound.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
