import * as fc from "fast-check";
import { invariants, type InvariantName, isViolation, type Violation } from "#test/sim/invariants.ts";
import { makeWatch, type Watch } from "#test/sim/watch.ts";

/** What a simulation plays on: the model of the protocol, or the engine itself. */
export type Target<Act, Mistake extends string> = {
  /** Mistakes that can be put into it. */
  readonly mutants: readonly Mistake[];
  readonly schedules: fc.Arbitrary<readonly Act[]>;
  /** Plays a schedule from an empty facility to rest, with a mistake if one is named. Throws the first violation. */
  play(schedule: readonly Act[], mutant: Mistake | null, watch: Watch): Promise<void> | void;
  /** Gives back what it holds open. */
  close?(): Promise<void>;
};

export type Wish<Mistake extends string> = {
  readonly runs: number;
  readonly seed: number;
  readonly mutant: Mistake | null;
  /** Not to look for the shortest schedule that shows it: that takes many times as long. */
  readonly takesFirst?: boolean;
};

export type Exploration<Act> = {
  /** Schedules played until the first violation, or all of them. */
  readonly runs: number;
  readonly steps: number;
  /** How often each invariant was looked at. */
  readonly checked: Readonly<Partial<Record<InvariantName, number>>>;
  readonly found: { readonly violation: Violation; readonly schedule: readonly Act[] } | null;
};

/**
 * Plays random schedules, the same for the same seed on every machine. Stops at the first violation and looks for the shortest
 * schedule that shows it. Anything else that is thrown is a bug of the target or of the simulation and goes on being thrown.
 */
export async function explore<Act, Mistake extends string>(
  target: Target<Act, Mistake>,
  { runs, seed, mutant, takesFirst = false }: Wish<Mistake>,
): Promise<Exploration<Act>> {
  const watch = makeWatch();
  let steps = 0;
  let isShrinking = false;
  const holds = fc.asyncProperty(target.schedules, async (schedule) => {
    if (!isShrinking) steps += schedule.length;
    try {
      await target.play(schedule, mutant, isShrinking ? makeWatch() : watch);
    } catch (error) {
      isShrinking = true;
      throw error;
    }
  });
  const result = await fc.check(holds, { numRuns: runs, seed, endOnFailure: takesFirst });
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
