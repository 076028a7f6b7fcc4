import { expect, test } from "vitest";
import { explore } from "#test/sim/explore.ts";
import type { EngineTarget } from "#test/sim/engine/target.ts";
import type { InvariantName } from "#test/sim/invariants.ts";

/** From each of two seeds, whose files run beside each other on two cores; more by `npm run sim -- --target engine --runs <n>`. */
const SCHEDULES = 1000;

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

export function holdsFrom(seed: number, engine: () => EngineTarget): void {
  test(`hold every invariant over ${SCHEDULES} schedules from seed ${seed}`, async () => {
    const { found, runs, checked } = await explore(engine(), { runs: SCHEDULES, seed, mutant: null });
    expect(found?.violation.message, JSON.stringify(found?.schedule)).toBeUndefined();
    expect(runs).toBe(SCHEDULES);
    expect(LOOKED_AT.filter((name) => (checked[name] ?? 0) < SCHEDULES / 2)).toEqual([]);
  });
}
