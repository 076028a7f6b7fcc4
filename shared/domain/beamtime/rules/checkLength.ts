import { LONGEST_BOOKING_MS } from "#shared/domain/beamtime/booking.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { hard } from "#shared/domain/beamtime/rules/severity.ts";
import type { Interval } from "#shared/domain/time/instant.ts";

/** A booking has a length, and at most the longest one allowed. · Example: exactly 14 days may be; a millisecond more may not. */
export function checkLength({ start, end }: Interval): Problem[] {
  if (!(start < end)) return [{ kind: "ends-before-it-starts", ...hard() }];
  if (end - start <= LONGEST_BOOKING_MS) return [];
  return [{ kind: "longer-than-allowed", longestMs: LONGEST_BOOKING_MS, ...hard({ kind: "split" }) }];
}
