import { defineConfig } from "vitest/config";

// Everything that needs no window: rules, mutations on a pretended IndexedDB, and the house rules of test/arch.
export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    name: "unit",
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/e2e/**", "test/bench/**", "test/pictures/**", "test/sim/**", "test/arch/fixtures/**"],
    environment: "node",
    // By itself it would leave one of two cores idle.
    maxWorkers: 2,
    // No time limit: a loaded machine must not turn a true test into a failed one.
    testTimeout: 0,
    hookTimeout: 0,
    expect: { poll: { timeout: 30_000 } },
    // A forgotten `.only` must not hide the rest.
    allowOnly: false,
    passWithNoTests: false,
    restoreMocks: true,
  },
});
