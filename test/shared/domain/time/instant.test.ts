import { describe, expect, test } from "vitest";
import { contains, hoursOf, overlaps, shiftInterval } from "#shared/domain/time/instant.ts";
import { span } from "#test/shared/domain/beamtime/sampleFacility.ts";

const day = span("2026-11-25 10:00", "2026-11-25 18:00");

describe("two stretches of time", () => {
  test.each([
    ["10–18 and 18–02 touch and do not overlap", span("2026-11-25 18:00", "2026-11-26 02:00"), false],
    ["02–10 and 10–18 touch and do not overlap", span("2026-11-25 02:00", "2026-11-25 10:00"), false],
    ["one minute in common is an overlap", span("2026-11-25 17:59", "2026-11-26 02:00"), true],
    ["one inside the other is an overlap", span("2026-11-25 12:00", "2026-11-25 13:00"), true],
    ["an empty one overlaps nothing", span("2026-11-25 12:00", "2026-11-25 12:00"), false],
    ["one turned around overlaps nothing", span("2026-11-25 13:00", "2026-11-25 12:00"), false],
  ])("%s", (_what, other, expected) => {
    expect(overlaps(day, other)).toBe(expected);
    expect(overlaps(other, day)).toBe(expected);
  });

  test("one contains itself and what ends with it, but nothing longer", () => {
    expect(contains(day, day)).toBe(true);
    expect(contains(day, span("2026-11-25 17:00", "2026-11-25 18:00"))).toBe(true);
    expect(contains(day, span("2026-11-25 17:00", "2026-11-25 18:01"))).toBe(false);
  });

  test("moved by a day it is as long as before", () => {
    const moved = shiftInterval(day, 24 * 3_600_000);
    expect(moved).toEqual(span("2026-11-26 10:00", "2026-11-26 18:00"));
    expect(hoursOf(moved)).toBe(8);
  });
});
