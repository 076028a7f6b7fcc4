import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gridFor, isOnGrid, QUARTER_HOUR_MS, shiftGrid, stepGrid } from "#shared/domain/beamtime/timeGrid.ts";
import { HOUR_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";
import { jst, span, terms } from "#test/shared/domain/beamtime/sampleFacility.ts";

const eightHours = shiftGrid({ startHour: 10, lengthHours: 8 });
const twelveHours = shiftGrid({ startHour: 6, lengthHours: 12 });
/** Three shifts of seven hours; from 06:00 to 09:00 is nobody's. */
const sevenHours = shiftGrid({ startHour: 9, lengthHours: 7 });

describe("the nearest whole shifts", () => {
  test.each([
    [
      "already whole",
      eightHours,
      span("2026-11-25 10:00", "2026-11-25 18:00"),
      span("2026-11-25 10:00", "2026-11-25 18:00"),
    ],
    [
      "a little late",
      eightHours,
      span("2026-11-25 11:00", "2026-11-25 19:30"),
      span("2026-11-25 10:00", "2026-11-25 18:00"),
    ],
    [
      "far too short",
      eightHours,
      span("2026-11-25 10:00", "2026-11-25 10:20"),
      span("2026-11-25 10:00", "2026-11-25 18:00"),
    ],
    [
      "in the middle between two, the earlier",
      eightHours,
      span("2026-11-25 14:00", "2026-11-25 22:00"),
      span("2026-11-25 10:00", "2026-11-25 18:00"),
    ],
    [
      "across midnight",
      eightHours,
      span("2026-11-25 19:00", "2026-11-26 01:00"),
      span("2026-11-25 18:00", "2026-11-26 02:00"),
    ],
    [
      "over the end of a year",
      eightHours,
      span("2026-12-31 17:00", "2027-01-01 03:00"),
      span("2026-12-31 18:00", "2027-01-01 02:00"),
    ],
    [
      "shifts of twelve hours from 06:00",
      twelveHours,
      span("2026-11-25 08:00", "2026-11-25 17:00"),
      span("2026-11-25 06:00", "2026-11-25 18:00"),
    ],
    [
      "shifts that leave a gap in the day",
      sevenHours,
      span("2026-11-25 22:00", "2026-11-26 07:30"),
      span("2026-11-25 23:00", "2026-11-26 06:00"),
    ],
  ])("%s", (_what, grid, wanted, expected) => {
    expect(grid.nearest(wanted)).toEqual(expected);
  });

  test("the next shift begins now or later", () => {
    expect(eightHours.nextStart(jst("2026-11-25 10:00"))).toBe(jst("2026-11-25 10:00"));
    expect(eightHours.nextStart(jst("2026-11-25 10:01"))).toBe(jst("2026-11-25 18:00"));
    expect(sevenHours.nextStart(jst("2026-11-25 23:30"))).toBe(jst("2026-11-26 09:00"));
  });
});

describe("every grid", () => {
  const grids = fc.constantFrom(eightHours, twelveHours, sevenHours, stepGrid(HOUR_MS), stepGrid(QUARTER_HOUR_MS));
  const anywhere = fc
    .tuple(fc.integer({ min: jst("2026-01-01 00:00"), max: jst("2028-01-01 00:00") }), fc.nat({ max: 100 * HOUR_MS }))
    .map(([start, length]): Interval => ({ start: start as InstantMs, end: (start + length) as InstantMs }));

  test("what it offers is on the grid, is not empty, and stays where it is when asked again", () => {
    fc.assert(
      fc.property(grids, anywhere, (grid, wanted) => {
        const nearest = grid.nearest(wanted);
        expect(nearest.start).toBeLessThan(nearest.end);
        expect(grid.nearest(nearest)).toEqual(nearest);
        expect(isOnGrid(grid, nearest)).toBe(true);
      }),
      { seed: 12 },
    );
  });

  test("the next start is a start, and none lies between", () => {
    fc.assert(
      fc.property(grids, anywhere, (grid, { start }) => {
        const next = grid.nextStart(start);
        expect(next).toBeGreaterThanOrEqual(start);
        expect(grid.nextStart(next)).toBe(next);
        expect(grid.nextStart(((start + next) / 2) as InstantMs)).toBe(next);
      }),
      { seed: 12 },
    );
  });
});

describe("which grid a use keeps to", () => {
  const odd = span("2026-11-25 13:15", "2026-11-25 13:45");
  test.each([
    ["shared", span("2026-11-25 10:00", "2026-11-25 18:00")],
    ["coalition", span("2026-11-25 13:00", "2026-11-25 14:00")],
    ["facility", odd],
    ["event", odd],
  ] as const)("%s use", (use, expected) => {
    expect(gridFor(use, terms, odd).nearest(odd)).toEqual(expected);
  });
});
