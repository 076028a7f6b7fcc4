import { describe, expect, test } from "vitest";
import { randomFrom, randomNamed } from "#shared/demo/random.ts";

describe("the random numbers of the demo", () => {
  test("are those of the reference xoshiro128** from state 1, 2, 3, 4", () => {
    const random = randomFrom([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, random.word)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  test("are the same for the same name, and others for another", () => {
    const draw = (name: string) => Array.from({ length: 4 }, randomNamed(name).word);
    expect(draw("slots 2026B BL02U")).toEqual(draw("slots 2026B BL02U"));
    expect(draw("slots 2026B BL02U")).not.toEqual(draw("slots 2026B BL06U"));
  });

  test("stay within their bounds and reach both ends", () => {
    const random = randomNamed("bounds");
    const drawn = new Set(Array.from({ length: 1000 }, () => random.below(7)));
    expect([...drawn].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test("draw by weight: never what weighs nothing, and twice the weight about twice as often", () => {
    const random = randomNamed("weights");
    const drawn = Array.from({ length: 9000 }, () =>
      random.weighted([
        ["a", 2],
        ["b", 1],
        ["c", 0],
      ] as const),
    );
    expect(drawn.filter((item) => item === "c")).toEqual([]);
    expect(drawn.filter((item) => item === "a").length / 3000).toBeCloseTo(2, 1);
  });
});
