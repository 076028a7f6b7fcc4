import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { termOf } from "#shared/domain/beamtime/termOf.ts";
import type { Term } from "#shared/domain/facility/facility.ts";
import type { Cell } from "#shared/domain/split/cell.ts";
import { quotaClassOf } from "#shared/domain/split/quotaClass.ts";

export const MINUTE_MS = 60_000;

/** Whole minutes that are taken out of a quota. */
export type Charge = Cell & { readonly minutes: number };

/**
 * What a booking takes, and out of which quota; null where it takes nothing: it is cancelled, or lies in no term (docs/booking-rules.md
 * lets that stand by agreement only). A request takes its time like any other: the place is held.
 * · Example: BL07U 10:00–18:00 for shared use on 25 November 2026 → 480 minutes of 2026B/BL07U/shared.
 */
export function chargeOf(
  terms: readonly Term[],
  booking: Pick<Booking, "stationId" | "use" | "state" | "start" | "end">,
): Charge | null {
  if (booking.state === "cancelled") return null;
  const term = termOf(terms, booking);
  if (term === undefined) return null;
  const { stationId, use, start, end } = booking;
  const minutes = Math.round((end - start) / MINUTE_MS);
  return { termId: term.id, stationId, quotaClass: quotaClassOf(use), minutes };
}
