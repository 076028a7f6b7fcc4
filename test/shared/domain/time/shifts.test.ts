import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atWallClock, type Day } from "#shared/domain/time/day.ts";
import { DAY_MS, HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";
import { isWholeShifts, shiftAt, shiftsIn, shiftsOfDay } from "#shared/domain/time/shifts.ts";

const scheme = { startHour: 10, lengthHours: 8 };
const at = (text: string) => Date.parse(`${text}:00+09:00`) as InstantMs;
const between = (start: string, end: string) => ({ start: at(start), end: at(end) });

describe("eight-hour shifts from 10:00", () => {
  test("a stretch from 12:00 to 20:00 touches the first two shifts of the day", () => {
    expect(shiftsIn(between("2026-11-24T12:00", "2026-11-24T20:00"), scheme)).toEqual([
      { day: "2026-11-24", index: 0, ...between("2026-11-24T10:00", "2026-11-24T18:00") },
      { day: "2026-11-24", index: 1, ...between("2026-11-24T18:00", "2026-11-25T02:00") },
    ]);
  });

  test("02:00 begins the third shift of the day before", () => {
    expect(shiftAt(at("2026-11-25T02:00"), scheme)).toMatchObject({ day: "2026-11-24", index: 2 });
  });

  test("09:59 still belongs to the day before, 10:00 to the new day", () => {
    expect(shiftAt(at("2026-11-25T09:59"), scheme)?.day).toBe("2026-11-24");
    expect(shiftAt(at("2026-11-25T10:00"), scheme)?.day).toBe("2026-11-25");
  });

  test("a shift that only touches is not in the stretch", () => {
    expect(shiftsIn(between("2026-11-24T10:00", "2026-11-24T18:00"), scheme)).toHaveLength(1);
  });

  test("nothing is in an empty stretch", () => {
    expect(shiftsIn(between("2026-11-24T12:00", "2026-11-24T12:00"), scheme)).toEqual([]);
  });

  test.each([
    ["2026-11-24T10:00", "2026-11-25T10:00", true],
    ["2026-11-24T18:00", "2026-11-25T02:00", true],
    ["2026-11-24T10:00", "2026-11-24T17:00", false],
    ["2026-11-24T09:00", "2026-11-24T18:00", false],
    ["2026-11-24T10:00", "2026-11-24T10:00", false],
  ])("from %s to %s in whole shifts: %s", (start, end, whole) => {
    expect(isWholeShifts(between(start, end), scheme)).toBe(whole);
  });
});

describe("any scheme", () => {
  const schemes = fc.record({
    startHour: fc.integer({ min: 0, max: 23 }),
    lengthHours: fc.integer({ min: 1, max: 24 }),
  });
  const instants = fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2045, 0) }).map((ms) => ms as InstantMs);
  const property = { seed: 20_261_122, numRuns: 300 };

  test("an instant lies in the shift that is found for it", () => {
    fc.assert(
      fc.property(schemes, instants, (any, instant) => {
        const shift = shiftAt(instant, any);
        // Between two shifts only where they do not fill the day.
        expect(shift === undefined ? 24 % any.lengthHours !== 0 : shift.start <= instant && instant < shift.end).toBe(
          true,
        );
      }),
      property,
    );
  });

  test("shifts are in order, of one length, and do not overlap", () => {
    fc.assert(
      fc.property(schemes, instants, fc.integer({ min: 1, max: 10 * DAY_MS }), (any, start, length) => {
        const shifts = shiftsIn({ start, end: (start + length) as InstantMs }, any);
        for (const [index, shift] of shifts.entries()) {
          expect(shift.end - shift.start).toBe(any.lengthHours * HOUR_MS);
          expect((shifts[index - 1]?.end ?? 0) <= shift.start).toBe(true);
        }
      }),
      property,
    );
  });

  test("a day's shifts fit into 24 hours from its first", () => {
    fc.assert(
      fc.property(schemes, (any) => {
        const day = "2026-11-24" as Day;
        const last = shiftsOfDay(day, any).at(-1);
        expect((last?.end ?? Infinity) - atWallClock(day, any.startHour)).toBeLessThanOrEqual(DAY_MS);
      }),
      property,
    );
  });
});
