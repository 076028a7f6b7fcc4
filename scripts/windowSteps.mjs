// What needs a window: the build, and the stories on top of it. The window's display and user are test/window's business.
import { join } from "node:path";
import { plainStep, root, vitestStep } from "./steps.mjs";

export const buildStep = plainStep("build", process.execPath, [join(root, "scripts/build.mjs")]);

/** The stories whose path holds one of the names; all of them without a name. */
export function storiesStep(names, { live = false } = {}) {
  return vitestStep("stories in the window", ["--config", "test/vitest.e2e.config.ts", ...names], { live });
}
