import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatSteps, parseReading } from "#shared/domain/helium/parseReading.ts";

const litres = (typed: string) => parseReading(typed, 1, ["L", "ℓ", "リットル"]);

describe("a number as it is typed at night", () => {
  test.each(["12.5", "１２．５", "12,5", "12.5L", "12.5 l", " 12.5 ℓ ", "１２。５", "12.50", "+12.5", "12.5リットル"])(
    "%s is twelve and a half litres",
    (typed) => expect(litres(typed)).toEqual({ ok: true, value: 125 }),
  );

  test.each([
    ["62", 620],
    [".5", 5],
    ["0", 0],
    ["ー3", -30],
    ["−3.2", -32],
    ["007", 70],
  ])("%s is %d tenths", (typed, value) => expect(litres(typed)).toEqual({ ok: true, value }));

  test.each(["twelve", "12.5.1", "1 2 a", "-", ".", "12L5", "L"])("%s is no number, and says so", (typed) =>
    expect(litres(typed)).toEqual({ ok: false, why: "not-a-number" }),
  );

  test("nothing is told from nonsense", () => expect(litres("  ")).toEqual({ ok: false, why: "empty" }));
  test("finer than the gauge shows is asked back", () =>
    expect(litres("12.55")).toEqual({ ok: false, why: "too-fine", decimals: 1 }));
  test("a comma before three digits of a meter is asked back: thousands or thousandths?", () => {
    expect(parseReading("1,234", 3)).toEqual({ ok: false, why: "ambiguous" });
    expect(parseReading("1.234", 3)).toEqual({ ok: true, value: 1234 });
  });

  test("what is written is read back, whatever it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.nat(3), (value, decimals) => {
        const plain = formatSteps(value, decimals).replaceAll(",", "");
        expect(parseReading(plain, decimals)).toEqual({ ok: true, value });
      }),
      { seed: 3 },
    );
  });
});
