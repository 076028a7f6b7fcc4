import { describe, expect, test } from "vitest";
import { FACILITY_ZONE, wallClock } from "#shared/domain/time/day.ts";
import { HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";

describe("the facility's clock", () => {
  test("is what the zone database says for Tokyo, through the years of our data", () => {
    const tokyo = new Intl.DateTimeFormat("sv-SE", { timeZone: FACILITY_ZONE, dateStyle: "short", timeStyle: "short" });
    // Every 101 hours: all hours of the day and all seasons.
    for (let ms = Date.UTC(2000, 0); ms < Date.UTC(2050, 0); ms += 101 * HOUR_MS) {
      const { day, hour, minute } = wallClock(ms as InstantMs);
      const two = (part: number) => String(part).padStart(2, "0");
      expect(`${day} ${two(hour)}:${two(minute)}`).toBe(tokyo.format(ms));
    }
  });
});
