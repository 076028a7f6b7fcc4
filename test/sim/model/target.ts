import type { Act } from "#test/sim/act.ts";
import type { Target } from "#test/sim/explore.ts";
import { playModel } from "#test/sim/model/play.ts";
import { type MutantName, mutantNames } from "#test/sim/mutants.ts";
import { anySchedule } from "#test/sim/schedule.ts";

/** The protocol as a model: everything at once and in memory, so thousands of schedules take seconds. */
export const model: Target<Act, MutantName> = { mutants: mutantNames, schedules: anySchedule, play: playModel };
