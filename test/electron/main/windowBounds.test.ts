import { describe, expect, test } from "vitest";
import { chooseBounds } from "#electron/main/windowBounds.ts";

const primary = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 0, width: 2560, height: 1400 };

describe("where the window opens", () => {
  test("the first time: a good size, the place left to the system", () => {
    expect(chooseBounds(undefined, [primary])).toEqual({ width: 1440, height: 900 });
  });

  test("the first time on a small display: no larger than it", () => {
    expect(chooseBounds(undefined, [{ x: 0, y: 0, width: 1280, height: 760 }])).toEqual({ width: 1280, height: 760 });
  });

  test("where it was, also on the second display", () => {
    const bounds = { x: 2400, y: 100, width: 1600, height: 1000 };
    expect(chooseBounds(bounds, [primary, right])).toEqual(bounds);
  });

  test("at the size it had, where its display is gone", () => {
    const bounds = { x: 2400, y: 100, width: 1600, height: 1000 };
    expect(chooseBounds(bounds, [primary])).toEqual({ width: 1600, height: 1000 });
  });

  test("no larger than the display it comes back to", () => {
    const bounds = { x: 0, y: 0, width: 2560, height: 1400 };
    expect(chooseBounds(bounds, [primary])).toEqual({ x: 0, y: 0, width: 1920, height: 1040 });
  });

  test.each([
    ["pushed over the right edge", { x: 1900, y: 100, width: 1000, height: 700 }],
    ["pushed over the left edge", { x: -950, y: 100, width: 1000, height: 700 }],
    ["with its title bar above the display", { x: 100, y: -30, width: 1000, height: 700 }],
    ["with its title bar below the display", { x: 100, y: 1030, width: 1000, height: 700 }],
  ])("within reach again, where it was %s", (_what, bounds) => {
    expect(chooseBounds(bounds, [primary])).toEqual({ width: 1000, height: 700 });
  });

  test("somewhere, even where the system knows of no display", () => {
    expect(chooseBounds({ x: 1, y: 1, width: 1000, height: 700 }, [])).toEqual({ width: 1000, height: 700 });
  });
});
