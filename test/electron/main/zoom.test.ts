import { expect, test } from "vitest";
import { nextZoom, zoomSteps } from "#electron/main/zoom.ts";

test("zooming in ends at 200 %, zooming out at 80 %", () => {
  const walk = (from: number, direction: "in" | "out") =>
    zoomSteps.reduce((factor: number) => nextZoom(factor, direction), from);
  expect([walk(1, "in"), walk(1, "out")]).toEqual([2, 0.8]);
});

test.each([
  [1, "in", 1.1],
  [1.0999999, "in", 1.25],
  [1.1000001, "out", 1],
  [1, "out", 0.9],
] as const)("from %d one step %s is %d", (from, direction, to) => expect(nextZoom(from, direction)).toBe(to));
