import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AT_0_C, AT_15_C, AT_20_C, gasAt, gasLitresPerLitre, gasOf, liquidOf } from "#shared/domain/helium/gas.ts";
import { litresAt } from "#shared/domain/helium/litresAt.ts";

const reference = fc.record({
  celsius: fc.integer({ min: -20, max: 40 }),
  hectopascals: fc.integer({ min: 900, max: 1100 }),
});

describe("litres of liquid and cubic metres of gas", () => {
  // docs/helium.md: ideal gas, second virial coefficient 11.9 cm³/mol, 125 g/L; P62, cross-checked by P63.
  test.each([
    [AT_0_C, 700],
    [AT_15_C, 739],
    [AT_20_C, 752],
    [{ celsius: 25, hectopascals: 1013.25 }, 764],
    [{ celsius: 26.85, hectopascals: 1013.25 }, 770],
    [{ celsius: 35, hectopascals: 1013.25 }, 790],
    [{ celsius: 0, hectopascals: 1000 }, 710],
    [{ celsius: 25, hectopascals: 1000 }, 775],
  ])("a litre of liquid is so much gas: %o %d L", (at, litres) => {
    expect(Math.abs(gasLitresPerLitre(at) - litres)).toBeLessThan(1);
  });

  test("Chiba's 699-fold at 0 °C and 789-fold at 35 °C (P63) are within 0.2 %", () => {
    expect(Math.abs(gasLitresPerLitre(AT_0_C) / 699 - 1)).toBeLessThan(0.002);
    expect(Math.abs(gasLitresPerLitre({ celsius: 35, hectopascals: 1013.25 }) / 789 - 1)).toBeLessThan(0.002);
  });

  test("a cylinder of 7 m³ makes about 10 L (P64)", () => {
    expect(liquidOf(7_000, AT_15_C)).toBe(95);
    expect(liquidOf(7_000, AT_0_C)).toBe(100);
  });

  test("there and back is the same tenth of a litre, at any reference", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), reference, (decilitres, at) => {
        expect(liquidOf(gasOf(decilitres, at).litres, at)).toBe(decilitres);
      }),
      { seed: 1 },
    );
  });

  test("gas from one reference to another and back differs by a litre at most", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), reference, reference, (litres, one, other) => {
        const back = gasAt(gasAt({ litres, reference: one }, other), one);
        expect(Math.abs(back.litres - litres)).toBeLessThanOrEqual(1);
        expect(back.reference).toEqual(one);
      }),
      { seed: 2 },
    );
  });
});

describe("a level and what it means", () => {
  // NIMS 18 T magnet, 1.58 L per cm (docs/helium.md, P68).
  const nims = [
    { tenths: 0, decilitres: 0 },
    { tenths: 1000, decilitres: 1580 },
  ];

  test("50.0 cm are 79.0 L", () => expect(litresAt(nims, 500)).toBe(790));
  test("the ends of the table belong to it", () =>
    expect([litresAt(nims, 0), litresAt(nims, 1000)]).toEqual([0, 1580]));
  test("beyond the table nothing is guessed", () =>
    expect([litresAt(nims, 1001), litresAt(nims.slice(1), 999)]).toEqual([undefined, undefined]));
  test("more level is never less liquid", () => {
    const bent = [...nims, { tenths: 1200, decilitres: 1700 }];
    const all = Array.from({ length: 1201 }, (_, tenths) => litresAt(bent, tenths) ?? -1);
    expect(all).toEqual(all.toSorted((a, b) => a - b));
  });
});
