import { defineConfig } from "vitest/config";

// The stories in the real window. Two files side by side, each with a display of its own: much of a story is waiting, and no story
// measures time (the benches do, alone).
export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    name: "e2e",
    include: ["test/e2e/**/*.test.ts"],
    environment: "node",
    maxWorkers: 2,
    // A window that hangs must end the run some day; this is no measure of speed.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    allowOnly: false,
    passWithNoTests: false,
  },
});
