import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { explore } from "#test/sim/explore.ts";
import { type MistakeName, mistakes } from "#test/sim/engine/mistakes.ts";
import { type EngineTarget, engineTarget } from "#test/sim/engine/target.ts";
import { makeWatch } from "#test/sim/watch.ts";

// In a file of its own, which runs beside engine.test.ts on another core.

const SEED = 1;

let engine: EngineTarget;
beforeAll(async () => {
  engine = await engineTarget();
});
afterAll(() => engine.close());

describe("a mistake that is put around it is found", () => {
  test.each(Object.entries(mistakes).map(([name, mistake]) => ({ name: name as MistakeName, ...mistake })))(
    "$name: $mistake",
    async ({ name, foundBy, within }) => {
      const { found } = await explore(engine, { runs: within, seed: SEED, mutant: name, takesFirst: true });
      expect(found, `not within ${within} schedules from seed ${SEED}`).not.toBeNull();
      expect(foundBy, found?.violation.message).toContain(found?.violation.invariant);
      // What shows the mistake must be the mistake's doing.
      await expect(engine.play(found?.schedule ?? [], null, makeWatch())).resolves.toBeUndefined();
    },
  );
});
