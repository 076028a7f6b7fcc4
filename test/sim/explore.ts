import * as fc from "fast-check";
import type { Schedule } from "#test/sim/act.ts";
import { invariants, type InvariantName, isViolation, type Violation } from "#test/sim/invariants.ts";
import type { MutantName } from "#test/sim/mutants.ts";
import { anySchedule } from "#test/sim/schedule.ts";
import { makeWatch, type Watch } from "#test/sim/watch.ts";

/** What a simulation plays on: the model of the protocol, or the engine itself. */
export type Target = {
  /** Mistakes that can be put into it. */
  readonly mutants: readonly MutantName[];
  /** Plays a schedule from an empty facility to rest, with a mistake if one is named. Throws the first violation. */
  play(schedule: Schedule, mutant: MutantName | null, watch: Watch): Promise<void> | void;
};

export type Wish = { readonly runs: number; readonly seed: number; readonly mutant: MutantName | null };

export type Exploration = {
  /** Schedules played until the first violation, or all of them. */
  readonly runs: number;
  readonly steps: number;
  /** How often each invariant was looked at. */
  readonly checked: Readonly<Partial<Record<InvariantName, number>>>;
  readonly found: { readonly violation: Violation; readonly schedule: Schedule } | null;
};

/**
 * Plays random schedules, the same for the same seed on every machine. Stops at the first violation and looks for the shortest
 * schedule that shows it. Anything else that is thrown is a bug of the target or of the simulation and goes on being thrown.
 */
export async function explore(target: Target, { runs, seed, mutant }: Wish): Promise<Exploration> {
  const watch = makeWatch();
  let steps = 0;
  let isShrinking = false;
  const holds = fc.asyncProperty(anySchedule, async (schedule) => {
    if (!isShrinking) steps += schedule.length;
    try {
      await target.play(schedule, mutant, isShrinking ? makeWatch() : watch);
    } catch (error) {
      isShrinking = true;
      throw error;
    }
  });
  const result = await fc.check(holds, { numRuns: runs, seed });
  const checked = Object.fromEntries(
    Object.keys(invariants).flatMap((name) => {
      const times = watch.checked.get(name as InvariantName);
      return times === undefined ? [] : [[name, times]];
    }),
  );
  const error = result.errorInstance;
  if (!result.failed) return { runs: result.numRuns, steps, checked, found: null };
  if (!isViolation(error)) throw error;
  return {
    runs: result.numRuns,
    steps,
    checked,
    found: { violation: error, schedule: result.counterexample?.[0] ?? [] },
  };
}
