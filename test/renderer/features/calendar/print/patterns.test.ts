import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backHatchPath, dotsPath, hatchPath, uprightPath } from "#renderer/features/calendar/print/patterns.ts";

const anyBox = fc.record({
  x: fc.double({ min: 0, max: 400, noNaN: true }),
  y: fc.double({ min: 0, max: 280, noNaN: true }),
  width: fc.double({ min: 0.3, max: 300, noNaN: true }),
  height: fc.double({ min: 1, max: 40, noNaN: true }),
});

describe("a pattern on paper", () => {
  test("of one step is lines of 45 degrees from edge to edge", () => {
    expect(hatchPath({ x: 0, y: 0, width: 4, height: 2 }, 2)).toBe("M0 2L2 0M2 2L4 0");
    expect(backHatchPath({ x: 0, y: 0, width: 4, height: 2 }, 2)).toBe("M0 0L2 2M2 0L4 2");
    expect(dotsPath({ x: 0, y: 0, width: 4, height: 3 }, 2)).toBe("M2 2h.01");
    expect(uprightPath({ x: 1, y: 0, width: 3, height: 5 }, 2)).toBe("M2 0v5");
  });

  test.each([
    ["hatch", hatchPath],
    ["the other hatch", backHatchPath],
  ])("never leaves its bar: %s", (_, draw) => {
    fc.assert(
      fc.property(anyBox, (box) => {
        for (const [, x, y] of draw(box, 1.5).matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(box.x - 0.02);
          expect(Number(x)).toBeLessThanOrEqual(box.x + box.width + 0.02);
          expect(Number(y)).toBeGreaterThanOrEqual(box.y - 0.02);
          expect(Number(y)).toBeLessThanOrEqual(box.y + box.height + 0.02);
        }
      }),
      { seed: 43, numRuns: 60 },
    );
  });
});
