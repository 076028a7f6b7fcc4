import type { InstantMs } from "#shared/domain/time/instant.ts";
import { BEGINNING } from "#test/sim/engine/facility.ts";

/** When the storm began, which every process inherits: one clock for all, also for those that are started again. */
const started = Number((process.env["STORM_BEGAN"] ??= String(Date.now())));

/** Goes on like any clock, but begins on the day of the simulation, before its shifts. */
export const stormClock = (): InstantMs => (BEGINNING + (Date.now() - started)) as InstantMs;
