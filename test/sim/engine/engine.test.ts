import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { explore } from "#test/sim/explore.ts";
import type { Schedule } from "#test/sim/engine/act.ts";
import { type MistakeName, mistakes } from "#test/sim/engine/mistakes.ts";
import { stories } from "#test/sim/engine/stories.ts";
import { type EngineTarget, engineTarget } from "#test/sim/engine/target.ts";
import type { InvariantName } from "#test/sim/invariants.ts";
import { makeWatch } from "#test/sim/watch.ts";

const SEED = 1;
/** What a core plays in half a minute; more by `npm run sim -- --target engine --runs <n>`. */
const SCHEDULES = 60;
const LOOKED_AT: readonly InvariantName[] = [
  "S1",
  "S2",
  "S3",
  "S4",
  "S5",
  "S6",
  "S7",
  "S8",
  "S9",
  "S10",
  "S11",
  "S16",
  "L1",
];

let engine: EngineTarget;
beforeAll(async () => {
  engine = await engineTarget();
});
afterAll(() => engine.close());

describe("the engine and the backend themselves", () => {
  test(`hold every invariant over ${SCHEDULES} schedules from seed ${SEED}`, async () => {
    const { found, runs, checked } = await explore(engine, { runs: SCHEDULES, seed: SEED, mutant: null });
    expect(found?.violation.message, JSON.stringify(found?.schedule)).toBeUndefined();
    expect(runs).toBe(SCHEDULES);
    expect(LOOKED_AT.filter((name) => (checked[name] ?? 0) < SCHEDULES / 2)).toEqual([]);
  });

  test("play a schedule the same way twice", async () => {
    const schedule: Schedule = stories.flatMap((story) => story.schedule);
    const [once, again] = [await engine.trace(schedule), await engine.trace(schedule)];
    expect([...again]).toEqual([...once]);
  });
});

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

describe("what the engine had wrong", () => {
  test.each(stories)("$title", async ({ schedule }) => {
    await expect(engine.play(schedule, null, makeWatch())).resolves.toBeUndefined();
  });
});
