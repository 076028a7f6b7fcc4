import { spawn } from "node:child_process";

/**
 * Starts the window on the person's display and waits until it ends; `stop` ends it.
 * @param {import("./prepare.mjs").PreparedWindow} prepared
 * @param {{ stop: AbortSignal, env?: Record<string, string> }} how
 * @returns {Promise<number>} its exit code; 0 where we ended it
 */
export function runSeen(prepared, { stop, env = {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(prepared.executable, prepared.args, { stdio: "inherit", env: { ...prepared.env, ...env } });
    const leave = () => void child.kill("SIGTERM");
    if (stop.aborted) leave();
    else stop.addEventListener("abort", leave);
    child.once("error", reject);
    child.once("exit", (code) => resolve(stop.aborted ? 0 : (code ?? 1)));
  });
}
