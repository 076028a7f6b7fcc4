import { defineConfig } from "vitest/config";

// The simulations: thousands of random schedules each. Once per check and in one zone: nothing in them knows a calendar.
export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    name: "sim",
    include: ["test/sim/**/*.test.ts"],
    environment: "node",
    // By itself it would leave one of two cores idle.
    maxWorkers: 2,
    testTimeout: 0,
    hookTimeout: 0,
    allowOnly: false,
    passWithNoTests: false,
  },
});
