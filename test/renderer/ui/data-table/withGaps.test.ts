import { assert, constant, integer, property, subarray, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { withGaps } from "#renderer/ui/data-table/useShownLines.ts";

describe("only the rows in sight are in the document", () => {
  test("what is left out is a gap of the same height", () => {
    expect(withGaps([2, 5], 8, 10)).toEqual([
      { kind: "gap", before: 2, height: 20 },
      { kind: "line", index: 2 },
      { kind: "gap", before: 5, height: 20 },
      { kind: "line", index: 5 },
      { kind: "gap", before: 8, height: 20 },
    ]);
  });

  test("the whole is as high as all rows, whichever are shown", () => {
    const some = integer({ min: 1, max: 60 }).chain((count) => tuple(constant(count), subarray(rowsOf(count))));
    assert(
      property(some, ([count, shown]) => {
        const heights = withGaps(shown, count, 36).map((line) => (line.kind === "gap" ? line.height : 36));
        expect(heights.reduce((sum, height) => sum + height, 0)).toBe(count * 36);
      }),
      { seed: 4 },
    );
  });
});

function rowsOf(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
