import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  atWallClock,
  dayOf,
  FACILITY_ZONE,
  parseDay,
  startOfDay,
  wallClock,
  weekdayOf,
  type Day,
} from "#shared/domain/time/day.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

const from = Date.UTC(1970, 0, 1);
const to = Date.UTC(2100, 0, 1);
const anyInstant = fc.integer({ min: from, max: to }).map((ms) => ms as InstantMs);
const anyDay = anyInstant.map(dayOf);

describe("the facility's day", () => {
  test("begins at midnight in Tokyo, which is 15:00 of the day before in UTC", () => {
    expect(startOfDay("2026-11-22" as Day)).toBe(Date.UTC(2026, 10, 21, 15));
    expect(dayOf(Date.UTC(2026, 10, 21, 15) as InstantMs)).toBe("2026-11-22");
    expect(dayOf((Date.UTC(2026, 10, 21, 15) - 1) as InstantMs)).toBe("2026-11-21");
  });

  test("agrees with the zone database for Asia/Tokyo at any instant since 1970", () => {
    const zone = new Intl.DateTimeFormat("en-CA", {
      timeZone: FACILITY_ZONE,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    const twoDigits = (value: number) => String(value).padStart(2, "0");
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const { day, hour, minute } = wallClock(instant);
        expect(`${day}, ${twoDigits(hour)}:${twoDigits(minute)}`).toBe(zone.format(instant));
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  test("holds every instant exactly once", () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const day = dayOf(instant);
        expect(startOfDay(day)).toBeLessThanOrEqual(instant);
        expect(startOfDay(addDays(day, 1))).toBeGreaterThan(instant);
      }),
      { seed: 3 },
    );
  });

  test("read from a wall clock and written to it, an instant is the same to the minute", () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const { day, hour, minute } = wallClock(instant);
        expect(atWallClock(day, hour, minute)).toBe(Math.floor(instant / 60_000) * 60_000);
      }),
      { seed: 3 },
    );
  });

  test("days are counted over months, years and leap days, and back", () => {
    expect(addDays("2028-02-28" as Day, 1)).toBe("2028-02-29");
    expect(addDays("2026-12-31" as Day, 1)).toBe("2027-01-01");
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day);
        expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
      }),
      { seed: 3 },
    );
  });

  test("25 November 2026 is a Wednesday", () => {
    expect(weekdayOf("2026-11-25" as Day)).toBe(3);
  });
});

describe("a day that was typed", () => {
  test.each(["2026-11-22", "2028-02-29", "1999-12-31"])("%s is one", (text) => {
    expect(parseDay(text)).toBe(text);
  });
  test.each([
    "2026-02-30",
    "2026-13-01",
    "2027-02-29",
    "2026-1-1",
    "26-11-22",
    "2026/11/22",
    "",
    "today",
    "2026-11-22T00:00",
  ])("%j is none", (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});
