import "fake-indexeddb/auto";
import { type Act, type ClientNo, CLIENTS } from "#test/sim/engine/act.ts";
import type { Client } from "#test/sim/engine/client.ts";
import { type Facility, openFacility } from "#test/sim/engine/facility.ts";
import { type MistakeName, mistakes } from "#test/sim/engine/mistakes.ts";
import { playEngine } from "#test/sim/engine/play.ts";
import { type Profile, profileOf } from "#test/sim/engine/profile.ts";
import { anySchedule } from "#test/sim/engine/schedule.ts";
import type { Target } from "#test/sim/explore.ts";
import { makeWatch, type Watch } from "#test/sim/watch.ts";

export type EngineTarget = Target<Act, MistakeName> & {
  /** Plays and gives what happened, line by line. */
  trace(schedule: readonly Act[], mistake?: MistakeName | null, watch?: Watch): Promise<readonly string[]>;
  close(): Promise<void>;
};

/** First loads are what takes longest: these have theirs behind them when a schedule begins. */
const LOADED: readonly ClientNo[] = [0, 1, CLIENTS - 1];

/** The engine and the backend themselves, in one process and in memory. */
export async function engineTarget(): Promise<EngineTarget> {
  const facility: Facility = await openFacility();
  const former: Client[] = [];
  const profiles = new Map<ClientNo, Profile>();
  const first = LOADED.map((client): Act => ({ kind: "sync", client, window: 0, steps: 999, fates: [] }));
  await playEngine(first, { facility, former, profiles, mistake: {}, watch: makeWatch() });
  for (const no of LOADED) profiles.set(no, profileOf(former[no] as Client));
  const trace: EngineTarget["trace"] = (schedule, name = null, watch = makeWatch()) =>
    playEngine(schedule, { facility, former, profiles, mistake: name === null ? {} : mistakes[name].make(), watch });
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
