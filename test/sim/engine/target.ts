import "fake-indexeddb/auto";
import type { Act } from "#test/sim/engine/act.ts";
import type { Client } from "#test/sim/engine/client.ts";
import { type Facility, openFacility } from "#test/sim/engine/facility.ts";
import { type MistakeName, mistakes } from "#test/sim/engine/mistakes.ts";
import { playEngine } from "#test/sim/engine/play.ts";
import { anySchedule } from "#test/sim/engine/schedule.ts";
import type { Target } from "#test/sim/explore.ts";
import { makeWatch, type Watch } from "#test/sim/watch.ts";

export type EngineTarget = Target<Act, MistakeName> & {
  /** Plays and gives what happened, line by line. */
  trace(schedule: readonly Act[], mistake?: MistakeName | null, watch?: Watch): Promise<readonly string[]>;
  close(): Promise<void>;
};

/** The engine and the backend themselves, in one process and in memory. */
export async function engineTarget(): Promise<EngineTarget> {
  const facility: Facility = await openFacility();
  const former: Client[] = [];
  const trace: EngineTarget["trace"] = (schedule, name = null, watch = makeWatch()) =>
    playEngine(schedule, { facility, former, mistake: name === null ? {} : mistakes[name].make(), watch });
  return {
    mutants: Object.keys(mistakes) as MistakeName[],
    schedules: anySchedule,
    trace,
    play: async (schedule, name, watch) => void (await trace(schedule, name, watch)),
    async close() {
      for (const { windows } of former) for (const { db } of windows.values()) db.close();
      await facility.backend.close();
    },
  };
}
