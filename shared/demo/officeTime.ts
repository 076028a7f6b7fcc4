import { addDays, atWallClock, dayOf, weekdayOf } from "#shared/domain/time/day.ts";
import { HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";

/** A time between 9:00 and 17:00 of the same day, or of the Friday before a weekend: when the demo's offices enter bookings. */
export function officeTime(instant: InstantMs): InstantMs {
  const day = dayOf(instant);
  const weekday = weekdayOf(day);
  const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
  return (atWallClock(addDays(day, -back), 9) + (instant % (8 * HOUR_MS))) as InstantMs;
}
