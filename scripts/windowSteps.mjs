// What needs a window: the build, and the stories on top of it.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { plainStep, root, vitestStep } from "./steps.mjs";

export const buildStep = plainStep("build", process.execPath, [join(root, "scripts/build.mjs")]);

/** Where there is no display, the command runs under a virtual one; `-ac` lets the unprivileged user of the window in. */
export function withDisplay(command) {
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.platform !== "linux") return command;
  return [
    existsSync("/usr/bin/xvfb-run") ? "/usr/bin/xvfb-run" : "xvfb-run",
    "-a",
    "-s",
    "-ac -screen 0 1920x1080x24",
    ...command,
  ];
}

/** The stories whose file name holds one of the names; all of them without a name. */
export function storiesStep(names, { live = false } = {}) {
  return vitestStep("stories in the window", ["--config", "test/vitest.e2e.config.ts", ...names], {
    live,
    wrap: withDisplay,
  });
}
