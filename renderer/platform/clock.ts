import type { InstantMs } from "#shared/domain/time/instant.ts";

/** The workstation's clock. Never used to decide an order between stations: their clocks differ. */
export function now(): InstantMs {
  return Date.now() as InstantMs;
}
