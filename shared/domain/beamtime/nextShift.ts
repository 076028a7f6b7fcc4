import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { checkMany, type BookingChange } from "#shared/domain/beamtime/checkMany.ts";
import type { Schedule } from "#shared/domain/beamtime/schedule.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/**
 * By how many ms more all the wished-for places must become later together, in whole steps, so that nothing stands against any of
 * them; undefined if no number of steps up to `atMost` will do. The schedule must reach that far.
 * · Example: two copies of 10–18 and 18–02 on the same day, the day after is free: in steps of 8 h → 16 h.
 */
export function nextShift(
  schedule: Schedule,
  wishes: readonly BookingChange[],
  { stepMs, atMost }: { readonly stepMs: number; readonly atMost: number },
): number | undefined {
  for (let steps = 1; steps <= atMost; steps++) {
    const byMs = steps * stepMs;
    const later = wishes.map(({ before, after }) => ({ before, after: laterBy(after, byMs) }));
    if (checkMany(schedule, later).every((problems) => problems.length === 0)) return byMs;
  }
  return undefined;
}

function laterBy(booking: Booking, byMs: number): Booking {
  return { ...booking, start: (booking.start + byMs) as InstantMs, end: (booking.end + byMs) as InstantMs };
}
