import { spawn } from "node:child_process";

/**
 * Runs a program to its end. Throws with its name and the end of what it said where it fails or takes longer than `limitMs`.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, limitMs?: number, loud?: boolean }} [options] `loud` shows its output
 * @returns {Promise<string>} what it wrote to standard output (empty when loud)
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.loud ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
      timeout: options.limitMs,
      killSignal: "SIGKILL",
    });
    let said = "";
    let complained = "";
    child.stdout?.on("data", (data) => (said += data));
    child.stderr?.on("data", (data) => (complained += data));
    child.on("error", (error) => reject(new Error(`${program} could not be started: ${error.message}`)));
    child.on("close", (code, signal) => {
      if (code === 0) return resolve(said);
      const end = (complained || said).trim().split("\n").slice(-12).join("\n");
      reject(new Error(`${program} ${args[0] ?? ""} ended with ${code ?? signal}.\n${end}`.trim()));
    });
  });
}
