import type { InstantMs } from "#shared/domain/time/instant.ts";
import { BEGINNING } from "#test/sim/engine/facility.ts";

/** Goes on like any clock, but every process begins on the day of the simulation, before its shifts. */
const started = Date.now();
export const stormClock = (): InstantMs => (BEGINNING + (Date.now() - started)) as InstantMs;
