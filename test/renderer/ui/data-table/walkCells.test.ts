import { describe, expect, test } from "vitest";
import { walkCells, type CellPlace } from "#renderer/ui/data-table/walkCells.ts";

/** A heading, a hundred rows, a total; five columns; twenty rows in sight. */
const size = { lines: 102, columns: 5, page: 20 };
const from =
  (line: number, column: number) =>
  (key: string, ctrl = false) =>
    walkCells({ line, column }, { key, ctrl }, size);
const at = (line: number, column: number): CellPlace => ({ line, column });

describe("walking over the cells of a table", () => {
  test.each([
    ["ArrowUp", at(6, 2)],
    ["ArrowDown", at(8, 2)],
    ["ArrowLeft", at(7, 1)],
    ["ArrowRight", at(7, 3)],
    ["Home", at(7, 0)],
    ["End", at(7, 4)],
    ["PageDown", at(27, 2)],
  ])("%s leads one step on", (key, to) => {
    expect(from(7, 2)(key)).toEqual(to);
  });

  test.each([
    ["Home", at(1, 0)],
    ["End", at(101, 4)],
    ["ArrowUp", at(1, 2)],
    ["ArrowDown", at(101, 2)],
    ["ArrowLeft", at(7, 0)],
    ["ArrowRight", at(7, 4)],
  ])("with Ctrl, %s leads to the end of the table or of the row", (key, to) => {
    expect(from(7, 2)(key, true)).toEqual(to);
  });

  test("the edges hold", () => {
    expect(from(0, 0)("ArrowUp")).toEqual(at(0, 0));
    expect(from(0, 0)("ArrowLeft")).toEqual(at(0, 0));
    expect(from(101, 4)("ArrowDown")).toEqual(at(101, 4));
    expect(from(101, 4)("PageDown")).toEqual(at(101, 4));
  });

  test("a page up ends at the first row, the next one at the heading", () => {
    expect(from(7, 2)("PageUp")).toEqual(at(1, 2));
    expect(from(1, 2)("PageUp")).toEqual(at(0, 2));
  });

  test("other keys lead nowhere", () => {
    expect(from(7, 2)("c")).toBeUndefined();
  });
});
