// A display for machines without one. Xvfb picks a free number itself, so that several runs do not collide.
import { spawn } from "node:child_process";

/** @typedef {{ name: string, close(): void }} Display */

/** True where a window needs a virtual display. */
export function needsDisplay(env = process.env, platform = process.platform) {
  return platform === "linux" && !env["DISPLAY"] && !env["WAYLAND_DISPLAY"];
}

/**
 * Starts a virtual display and waits until it takes windows. Whoever starts it ends it with `close`; it also ends with this process.
 * @param {{ width: number, height: number }} [size] in pixels
 * @returns {Promise<Display>}
 */
export async function startDisplay(size = { width: 1920, height: 1200 }) {
  // No access control: the window belongs to another user than this process. Reachable on this machine only (-nolisten tcp).
  const args = ["-displayfd", "3", "-ac", "-nolisten", "tcp", "-screen", "0", `${size.width}x${size.height}x24`];
  // The last lines of defence against a display that outlives us, also where we are killed.
  const server = spawn("setpriv", ["--pdeathsig", "TERM", "Xvfb", ...args], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    detached: true,
  });
  server.unref();
  const close = () => void server.kill("SIGTERM");
  process.once("exit", close);
  const number = await displayNumber(server);
  // Nothing here holds the process open once the display is up.
  for (const pipe of server.stdio) if (pipe && "unref" in pipe && typeof pipe.unref === "function") pipe.unref();
  return {
    name: `:${number}`,
    close() {
      process.off("exit", close);
      close();
    },
  };
}

/** @param {import("node:child_process").ChildProcess} server @returns {Promise<string>} */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let complaint = "";
    server.stderr?.on("data", (data) => (complaint += data));
    server.stdio[3]?.on("data", (/** @type {Buffer} */ data) => {
      const number = data.toString().trim();
      if (number) resolve(number);
    });
    server.on("error", (error) =>
      reject(
        new Error(`No virtual display: Xvfb could not be started (${error.message}). On Debian: apt-get install xvfb`),
      ),
    );
    server.on("exit", (code) => reject(new Error(`No virtual display: Xvfb ended with ${code}. ${complaint.trim()}`)));
  });
}
