import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gridFor, snapToGrid } from "#renderer/ui/lanes/snapping.ts";
import { HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";

const shifts = { startHour: 10, lengthHours: 8 };
const at = (text: string) => Date.parse(`${text}:00+09:00`) as InstantMs;
const wall = (ms: number) => new Date(ms + 9 * HOUR_MS).toISOString().slice(5, 16);

describe("shared use at week zoom", () => {
  const grid = gridFor("shared", "week", false, shifts);
  test.each([
    ["move", "2026-11-25T13:20", "2026-11-25T21:20", "11-25T10:00", "11-25T18:00"],
    ["move", "2026-11-25T14:10", "2026-11-25T22:10", "11-25T18:00", "11-26T02:00"],
    ["end", "2026-11-25T10:00", "2026-11-25T23:00", "11-25T10:00", "11-26T02:00"],
    ["end", "2026-11-25T10:00", "2026-11-25T11:00", "11-25T10:00", "11-25T18:00"],
    ["start", "2026-11-25T17:00", "2026-11-25T18:00", "11-25T10:00", "11-25T18:00"],
    ["create", "2026-11-25T17:00", "2026-11-25T19:00", "11-25T10:00", "11-26T02:00"],
    ["create", "2026-11-25T01:00", "2026-11-25T01:00", "11-24T18:00", "11-25T02:00"],
  ] as const)("%s %s to %s goes to whole shifts", (grip, start, end, from, to) => {
    const snapped = snapToGrid({ grip, start: at(start), end: at(end) }, grid);
    expect([wall(snapped.start), wall(snapped.end)]).toEqual([from, to]);
  });
});

describe("every use, zoom and hold", () => {
  test("gives a place on the grid that is not empty; a moved one keeps its length", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("shared", "coalition", "facility", "event"),
        fc.constantFrom("day", "week", "month", "term"),
        fc.constantFrom("move", "start", "end", "create"),
        fc.boolean(),
        fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
        fc.integer({ min: 1, max: 14 * 24 * HOUR_MS }),
        (use, zoom, grip, fine, start, length) => {
          const grid = gridFor(use, zoom, fine, shifts);
          const asked = { grip, start: start as InstantMs, end: (start + length) as InstantMs };
          const to = snapToGrid(asked, grid);
          const onGrid = (ms: number) => (ms - grid.originMs) % grid.stepMs === 0;
          expect(to.end).toBeGreaterThan(to.start);
          const holds: Record<typeof grip, boolean> = {
            move: to.end - to.start === length && onGrid(to.start),
            start: to.end === asked.end,
            end: to.start === asked.start && onGrid(to.end),
            create: onGrid(to.start) && onGrid(to.end) && to.start <= asked.start && to.end >= asked.end,
          };
          expect(holds[grip]).toBe(true);
        },
      ),
      { seed: 20_261_122, numRuns: 500 },
    );
  });
});
