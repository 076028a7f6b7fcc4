import { describe, expect, test } from "vitest";
import { RangeShelf, type RangeRows } from "#renderer/features/calendar/bookingRanges.ts";
import type { Day } from "#shared/domain/time/day.ts";

const period = (from: string, to: string) => ({ from: from as Day, to: to as Day });
const november = period("2026-11-01", "2026-12-01");
const rows = (key: string): RangeRows => ({ key, bookings: [], machinePeriods: [] });

describe("the shelf of periods that were read", () => {
  test("knows what is on screen, and forgets the rest when the database has news", () => {
    const shelf = new RangeShelf();
    shelf.keep(rows("2026-11-01/2026-12-01"));
    expect(shelf.get(november)).toBeDefined();
    shelf.keep(rows("2026-12-01/2027-01-01"));
    expect(shelf.get(november)).toBeUndefined();
  });

  test("the same answer twice is no news", () => {
    const shelf = new RangeShelf();
    const answer = rows("2026-11-01/2026-12-01");
    shelf.keep(answer);
    const { version } = shelf;
    shelf.keep(answer);
    expect(shelf.version).toBe(version);
  });
});
