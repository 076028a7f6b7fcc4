import type { Target } from "#test/sim/explore.ts";
import { playModel } from "#test/sim/model/play.ts";
import { mutantNames } from "#test/sim/mutants.ts";

/** The protocol as a model: everything at once and in memory, so thousands of schedules take seconds. */
export const model: Target = { mutants: mutantNames, play: playModel };
