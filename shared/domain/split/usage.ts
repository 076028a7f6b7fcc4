import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { Term } from "#shared/domain/facility/facility.ts";
import { cellKey } from "#shared/domain/split/cell.ts";
import { chargeOf } from "#shared/domain/split/chargeOf.ts";

/** Minutes of bookings in one cell: all that hold a place, and those among them that are over. */
export type Usage = { readonly booked: number; readonly used: number };

export const NO_USAGE: Usage = { booked: 0, used: 0 };

/** Usage by the key of the cell. Cells without bookings are left out. */
export function usageOf(terms: readonly Term[], bookings: Iterable<Booking>): Map<string, Usage> {
  const usages = new Map<string, Usage>();
  for (const booking of bookings) {
    const charge = chargeOf(terms, booking);
    if (charge === null) continue;
    const key = cellKey(charge);
    const { booked, used } = usages.get(key) ?? NO_USAGE;
    const over = booking.state === "ended" ? charge.minutes : 0;
    usages.set(key, { booked: booked + charge.minutes, used: used + over });
  }
  return usages;
}
