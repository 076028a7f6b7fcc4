import { DAY_MS } from "#shared/domain/time/instant.ts";

/**
 * Longest time that a vessel is out. A balance reads this far back and no further, so it costs the same however many years are stored, as
 * with bookings (docs/adr/0006). An assumption of ours: a dewar at 1 L a day is empty long before.
 */
export const LONGEST_LOAN_MS = 92 * DAY_MS;
