import type { Ended } from "#test/sim/engine/judge.ts";
import type { InvariantName } from "#test/sim/invariants.ts";

/** What a station tells of itself when it is asked: also the words that its person has typed, and what was wrong on the way. */
export type StationWord = Ended & {
  readonly typed: readonly string[];
  readonly looks: number;
  readonly wrong: readonly { readonly invariant: InvariantName; readonly detail: string }[];
};
