// Runs the steps of `npm run check` and `npm test`, one after the other or side by side, and adds up what they say.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");

/** The path of a command that a dependency brings. */
export const bin = (name) => join(root, "node_modules", ".bin", name);

/** What a step gives back: how many things passed and failed, and what it printed. */
export async function runCommand(command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...options.env },
    stdio: ["ignore", options.live ? "inherit" : "pipe", options.live ? "inherit" : "pipe"],
  });
  let output = "";
  child.stdout?.on("data", (chunk) => (output += chunk));
  child.stderr?.on("data", (chunk) => (output += chunk));
  const code = await new Promise((resolve) => {
    child.on("error", (error) => {
      output += `${error.message}\n`;
      resolve(127);
    });
    child.on("close", (status) => resolve(status ?? 1));
  });
  return { code, output };
}

/** Runs a program of test/, which is TypeScript, and gives back its exit code. */
export async function runTypeScript(path, args) {
  const { code } = await runCommand(process.execPath, ["--import", "tsx", join(root, path), ...args], { live: true });
  return code;
}

/** A step that either passes or fails as a whole: a compiler, a linter, a build. */
export function plainStep(name, command, args, options = {}) {
  return {
    name,
    run: async () => {
      const { code, output } = await runCommand(command, args, options);
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output: code === 0 ? "" : output };
    },
  };
}

/** A step that counts its tests: vitest with the given configuration. */
export function vitestStep(name, args, { env = {}, live = false } = {}) {
  return {
    name,
    run: async () => {
      const folder = mkdtempSync(join(tmpdir(), "beamline-desk-tests-"));
      const file = join(folder, "result.json");
      const reporters = live ? ["--reporter=verbose"] : ["--reporter=dot"];
      const call = [
        join(root, "node_modules/vitest/vitest.mjs"),
        "run",
        ...args,
        ...reporters,
        "--reporter=json",
        `--outputFile.json=${file}`,
      ];
      const { code, output } = await runCommand(process.execPath, call, {
        live,
        env: { ...(live ? {} : { NO_COLOR: "1" }), ...env },
      });
      const counts = readCounts(file);
      rmSync(folder, { recursive: true, force: true });
      // A run that ended badly without a failed test (a file that does not load, a crash) counts as one failure.
      const failed = code !== 0 && counts.failed === 0 ? 1 : counts.failed;
      return { passed: counts.passed, failed, output: failed > 0 ? output : "" };
    },
  };
}

function readCounts(file) {
  try {
    const result = JSON.parse(readFileSync(file, "utf8"));
    const broken = result.testResults.filter((one) => one.status === "failed" && one.assertionResults.length === 0);
    return { passed: result.numPassedTests, failed: result.numFailedTests + broken.length };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** Runs groups of steps; the steps of one group run side by side. Returns the sums over all of them. */
export async function runSteps(groups) {
  const sum = { passed: 0, failed: 0 };
  const started = performance.now();
  for (const group of groups) {
    for (const { passed, failed } of await Promise.all(group.map(runStep))) {
      sum.passed += passed;
      sum.failed += failed;
    }
  }
  console.log(`All steps took ${seconds(started)}.`);
  return sum;
}

async function runStep(step) {
  const started = performance.now();
  const result = await step.run();
  const mark = result.failed === 0 ? "ok  " : "FAIL";
  if (result.output) console.log(`\n── ${step.name} ──\n${result.output.trimEnd()}\n`);
  console.log(`${mark} ${step.name} · ${result.passed} passed, ${result.failed} failed · ${seconds(started)}`);
  return result;
}

const seconds = (started) => `${((performance.now() - started) / 1000).toFixed(1)} s`;

/** The last line of every run, and the exit code that goes with it. */
export function finish({ passed, failed }) {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
