import { defineConfig } from "vitest/config";

// The stories in the real window. One file at a time: there is one display, and a window that has to share two cores
// with another one is a window whose times mean nothing.
export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    name: "e2e",
    include: ["test/e2e/**/*.test.ts"],
    environment: "node",
    fileParallelism: false,
    maxWorkers: 1,
    // A window that hangs must end the run some day; this is no measure of speed.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    allowOnly: false,
    passWithNoTests: false,
  },
});
