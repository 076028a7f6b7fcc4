import type { Slot } from "#shared/demo/slot.ts";
import type { Random } from "#shared/demo/random.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import { dayOf, wallClock, weekdayOf } from "#shared/domain/time/day.ts";
import { DAY_MS, HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";

export type CoalitionDay = {
  readonly stationId: StationId;
  /** 10:00; the day goes on for 24 hours. */
  readonly start: InstantMs;
  readonly now: InstantMs;
  /** Hours from one booking to the next where a number is wished for; null: as people book. */
  readonly pitch: number | null;
};

/** Coalition use from 10:00 to 10:00, in whole hours. */
export function planCoalitionDay(day: CoalitionDay, random: Random): Slot[] {
  return day.pitch === null ? lifelike(day, random) : dense(day, day.pitch, random);
}

const LENGTHS = [
  [2, 1],
  [4, 3],
  [6, 3],
  [8, 8],
  [12, 2],
  [14, 1],
  [22, 1],
] as const;

/** Mostly eight hours by day; nights for long measurements; thin at weekends and where the booking rounds are still to come. */
function lifelike({ stationId, start, now }: CoalitionDay, random: Random): Slot[] {
  const slots: Slot[] = [];
  const weekday = weekdayOf(dayOf(start));
  const free = weekday === 0 || weekday === 6 ? 0.5 : 0.08;
  if (random.chance(Math.max(free, notYetBooked(start - now)))) return slots;
  const end = start + DAY_MS;
  if (random.chance(0.15)) return [{ stationId, use: "coalition", start, end: end as InstantMs }];
  let cursor =
    start +
    random.weighted([
      [0, 6],
      [1, 1],
      [3, 1],
    ] as const) *
      HOUR_MS;
  while (cursor < end) {
    const { hour } = wallClock(cursor as InstantMs);
    const hours = random.weighted(LENGTHS);
    const until = cursor + hours * HOUR_MS;
    const atNight = hour >= 19 || hour < 9;
    if (until > end || (atNight && !random.chance(0.3))) break;
    slots.push({ stationId, use: "coalition", start: cursor as InstantMs, end: until as InstantMs });
    cursor =
      until +
      random.weighted([
        [0, 3],
        [1, 2],
        [2, 1],
      ] as const) *
        HOUR_MS;
  }
  return slots;
}

/** The first booking round closes a month before use (docs/domain.md), so the months after next are nearly empty. */
function notYetBooked(aheadMs: number): number {
  if (aheadMs < 30 * DAY_MS) return 0;
  return aheadMs < 60 * DAY_MS ? 0.35 : 0.75;
}

/** As many as wished, without regard to the hour: for size L, where numbers count. */
function dense({ stationId, start }: CoalitionDay, pitch: number, random: Random): Slot[] {
  const slots: Slot[] = [];
  const end = start + DAY_MS;
  let cursor: number = start;
  while (cursor < end) {
    const step = Math.max(2, Math.round(pitch * (0.6 + 0.8 * random.next())));
    const until = Math.min(cursor + step * HOUR_MS, end);
    const gap = until - cursor > 2 * HOUR_MS && random.chance(0.3) ? HOUR_MS : 0;
    slots.push({ stationId, use: "coalition", start: cursor as InstantMs, end: (until - gap) as InstantMs });
    cursor = until;
  }
  return slots;
}
