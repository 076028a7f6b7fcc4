import type { Brand } from "#shared/lib/brand.ts";
import { DAY_MS, HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";

/** A calendar day of the facility (Asia/Tokyo), as text: `2026-11-22`. */
export type Day = Brand<string, "facility day">;

export const FACILITY_ZONE = "Asia/Tokyo";

/**
 * Asia/Tokyo minus UTC. Fixed: Japan has had no clock changes since 1952, and none of our data is older (docs/adr/0003).
 * A test compares it with the zone database.
 */
export const ZONE_OFFSET_MS = 9 * HOUR_MS;

/** Day of the week of the facility, 0 = Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export function dayOf(instant: InstantMs): Day {
  return new Date(instant + ZONE_OFFSET_MS).toISOString().slice(0, 10) as Day;
}

/** 00:00 JST of the day. · Example: 2026-11-22 → 2026-11-21T15:00Z. */
export function startOfDay(day: Day): InstantMs {
  return (Date.parse(`${day}T00:00:00Z`) - ZONE_OFFSET_MS) as InstantMs;
}

export function addDays(day: Day, days: number): Day {
  return dayOf((startOfDay(day) + days * DAY_MS) as InstantMs);
}

export function weekdayOf(day: Day): Weekday {
  return new Date(`${day}T00:00:00Z`).getUTCDay() as Weekday;
}

/** A real day written `YYYY-MM-DD`, else undefined. · Example: 2026-02-30 → undefined. */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) return undefined;
  return text as Day;
}

/** JST wall clock of an instant, its parts as numbers; month 1–12. */
export function wallClock(instant: InstantMs): { day: Day; hour: number; minute: number } {
  const local = new Date(instant + ZONE_OFFSET_MS);
  return { day: local.toISOString().slice(0, 10) as Day, hour: local.getUTCHours(), minute: local.getUTCMinutes() };
}

/** The instant of a JST wall clock. · Example: 2026-11-22 10:00 → 2026-11-22T01:00Z. */
export function atWallClock(day: Day, hour: number, minute = 0): InstantMs {
  return (startOfDay(day) + hour * HOUR_MS + minute * 60_000) as InstantMs;
}
