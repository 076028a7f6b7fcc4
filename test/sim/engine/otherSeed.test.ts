import { afterAll, beforeAll, describe } from "vitest";
import { holdsFrom } from "#test/sim/engine/holdsFrom.ts";
import { type EngineTarget, engineTarget } from "#test/sim/engine/target.ts";

// In a file of its own, which runs beside engine.test.ts on another core.

let engine: EngineTarget;
beforeAll(async () => {
  engine = await engineTarget();
});
afterAll(() => engine.close());

describe("the engine and the backend themselves", () => {
  holdsFrom(2, () => engine);
});
