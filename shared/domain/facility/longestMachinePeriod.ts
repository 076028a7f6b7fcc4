import { DAY_MS } from "#shared/domain/time/instant.ts";

/**
 * Longest stretch of machine time that one row may describe; a longer shutdown is written as several. Reading looks back
 * this far (docs/adr/0006-longest-booking-bounds-reading.md). An assumption of ours, not a rule of the facility.
 */
export const LONGEST_MACHINE_PERIOD_MS = 200 * DAY_MS;
