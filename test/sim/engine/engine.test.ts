import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Schedule } from "#test/sim/engine/act.ts";
import { holdsFrom } from "#test/sim/engine/holdsFrom.ts";
import { stories } from "#test/sim/engine/stories.ts";
import { type EngineTarget, engineTarget } from "#test/sim/engine/target.ts";
import { makeWatch } from "#test/sim/watch.ts";

let engine: EngineTarget;
beforeAll(async () => {
  engine = await engineTarget();
});
afterAll(() => engine.close());

describe("the engine and the backend themselves", () => {
  holdsFrom(1, () => engine);

  test("play a schedule the same way twice", async () => {
    const schedule: Schedule = stories.flatMap((story) => story.schedule);
    const [once, again] = [await engine.trace(schedule), await engine.trace(schedule)];
    expect([...again]).toEqual([...once]);
  });
});

describe("what the engine had wrong", () => {
  test.each(stories)("$title", async ({ schedule }) => {
    await expect(engine.play(schedule, null, makeWatch())).resolves.toBeUndefined();
  });
});
