import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { Term } from "#shared/domain/facility/facility.ts";
import { cellKey } from "#shared/domain/split/cell.ts";
import { type Charge, chargeOf } from "#shared/domain/split/chargeOf.ts";

/** Minutes that are left of quotas, by the key of the cell, with everything counted that is booked. Without a quota: not there. */
export type QuotaLeft = ReadonlyMap<string, number>;

/** As much of a booking as says what it takes. */
export type Taking = Pick<Booking, "stationId" | "use" | "state" | "start" | "end">;
export type TakingChange = { readonly before: Taking | null; readonly after: Taking | null };

/** What is left once these changes have been made. */
export function leftAfter(left: QuotaLeft, terms: readonly Term[], changes: readonly TakingChange[]): QuotaLeft {
  const after = new Map(left);
  const add = (charge: Charge | null, sign: 1 | -1) => {
    if (charge === null) return;
    const key = cellKey(charge);
    const known = after.get(key);
    if (known !== undefined) after.set(key, known + sign * charge.minutes);
  };
  for (const { before, after: is } of changes) {
    add(before && chargeOf(terms, before), 1);
    add(is && chargeOf(terms, is), -1);
  }
  return after;
}
