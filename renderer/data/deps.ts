import type { DeskDatabase } from "#renderer/data/db.ts";
import { now } from "#renderer/platform/clock.ts";
import { randomBytes } from "#renderer/platform/random.ts";
import type { Actor } from "#shared/domain/beamtime/booking.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { RandomBytes } from "#shared/lib/id.ts";
import type { Call, MutationContext, MutationResult, MutationTx } from "#shared/mutations/mutation.ts";

/** Runs a call by its name, as `shared/mutations/registry.ts` does. */
export type RunCall = (tx: MutationTx, call: Call, context: MutationContext) => Promise<MutationResult>;

/** What writing needs from outside. Made once in `renderer/main.tsx` by `makeDataDeps`. */
export type DataDeps = {
  readonly db: DeskDatabase;
  /** Who sits at the workstation now. */
  actor(): Actor;
  now(): InstantMs;
  readonly random: RandomBytes;
  /** Loads the mutations: rules and schemas, which the first paint does not wait for. */
  loadRunCall(): Promise<RunCall>;
};

/** The deps of a window, with the workstation's clock and randomness. */
export function makeDataDeps(db: DeskDatabase, actor: () => Actor): DataDeps {
  return {
    db,
    actor,
    now,
    random: randomBytes,
    loadRunCall,
  };
}

async function loadRunCall(): Promise<RunCall> {
  (await import("#renderer/data/readySchemas.ts")).readySchemas();
  return (await import("#shared/mutations/registry.ts")).runCall;
}
