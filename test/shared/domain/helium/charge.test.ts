import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { billOf, type Bill } from "#shared/domain/helium/charge.ts";
import type { HeliumDeviceId } from "#shared/domain/helium/fields.ts";
import { AT_0_C } from "#shared/domain/helium/gas.ts";
import { parseHeliumCsv } from "#shared/domain/helium/heliumCsv.ts";
import type { HeliumEntry, HeliumFact } from "#shared/domain/helium/heliumEntry.ts";
import { balanceReport, billReport } from "#shared/domain/helium/report.ts";
import { monthInterval } from "#shared/domain/helium/sealOf.ts";
import { parseTariff, type Tariff } from "#shared/domain/helium/tariff.ts";
import { atWallClock, type Day } from "#shared/domain/time/day.ts";
import type { Month } from "#shared/domain/time/month.ts";
import { fact, november, someLog } from "#test/shared/domain/helium/heliumFixture.ts";

const file = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8");
const shipped = (name: string): Tariff => {
  const parsed = parseTariff(JSON.parse(file(`assets/helium/${name}.json`)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.tariff;
};
const month = monthInterval("2026-11" as Month);
const bill = (entries: readonly HeliumEntry[], tariff: Tariff, rest: object = {}): Bill =>
  billOf({ name: "2026B0001", class: "", declared: null, entries, ...rest }, tariff, month);

/** So many litres drawn from a dewar, out and back on these days. */
const loan = (drawn: number, out = november(10, 10), back = november(10, 18)): HeliumFact[] => [
  fact("issue", { at: out, decilitres: 1000 }),
  fact("return", { at: back, decilitres: 1000 - drawn * 10 }),
];

describe("SPring-8 (P30, P31, P33, P10, P10b)", () => {
  const tariff = shipped("spring-8");
  const beam = 3 * (480_000 + 10_720);

  test("3 shifts proprietary and 10 L at 9,540 yen: 1,567,560 yen", () => {
    expect(beam + (bill(loan(10), tariff).total ?? 0)).toBe(1_567_560);
  });

  test.each([
    ["2015-06-01", 2_794, 27_940],
    ["2022-10-01", 7_301, 73_010],
    ["2023-06-01", 8_880, 88_800],
  ])("in %s a litre was %d yen", (day, yen, total) => {
    const at = atWallClock(day as Day, 12);
    const entries = loan(10, at, (at + 3_600_000) as typeof at);
    const interval = monthInterval(day.slice(0, 7) as Month);
    const made = billOf({ name: "", class: "", declared: null, entries }, tariff, interval);
    expect([made.lines[0]?.yenEach, made.total]).toEqual([yen, total]);
  });

  test("3 shifts proprietary and 10 L at the older 8,880 yen: 1,560,960 yen", () => {
    expect(beam + 88_800).toBe(1_560_960);
  });

  test("gas by the meter, 1,237 L at 3.0 yen, down to 10 yen: 3,710 (P11)", () => {
    const meter = { deviceId: "helium-device:g" as HeliumDeviceId };
    const entries = [
      fact("gas-meter", { at: november(2), ...meter, gas: { litres: 500, reference: AT_0_C } }),
      fact("gas-meter", { at: november(3), ...meter, gas: { litres: 1737, reference: AT_0_C } }),
    ];
    expect(bill(entries, tariff, { class: "gas" }).total).toBe(3_710);
  });

  test("far less than was declared is charged as declared, where the tariff says so (P10b)", () => {
    const made = bill(loan(10), tariff, { declared: 500 });
    expect(made.lines[0]).toMatchObject({ rule: "declared", counted: 10_000, charged: 50_000, yen: 477_000 });
    expect(bill(loan(30), tariff, { declared: 500 }).lines[0]?.rule).toBe("as-counted");
  });
});

describe("universities", () => {
  test("Tokyo (P60): a loss below zero is charged as nothing, and nothing else is changed", () => {
    const meter = { deviceId: "helium-device:g" as HeliumDeviceId };
    const read = (at: typeof month.start, litres: number) =>
      fact("gas-meter", { at, ...meter, gas: { litres, reference: AT_0_C } });
    const entries = [...loan(10), read(november(2), 0), read(november(11), 9_000)];
    const made = bill(entries, shipped("tokyo"), { class: "recovery" });
    expect(made.lines.map(({ rule, yen }) => [rule, yen])).toEqual([
      ["as-counted", 2_300],
      ["clamped", 0],
    ]);
    expect(bill(loan(10), shipped("tokyo"), { class: "no-recovery" }).total).toBe(10_810);
  });

  test("Kyoto (P61): the container is a day for the same day and one more at each midnight", () => {
    const days = (back: typeof month.start) =>
      bill(loan(10, november(10, 10), back), shipped("kyoto")).lines.find(
        ({ line }) => line.measure.kind === "container-day",
      );
    expect(days(november(10, 18))).toMatchObject({ charged: 1_000, yen: 433 });
    expect(days(november(12, 1))).toMatchObject({ charged: 3_000, yen: 1_299 });
  });

  test("NanoTerasu's price is not known, and the bill says so instead of zero", () => {
    expect(bill(loan(10), shipped("nanoterasu"))).toMatchObject({ yen: null, total: null });
  });
});

describe("any tariff", () => {
  test("never charges below zero where its lines are clamped", () => {
    for (const name of ["spring-8", "kyoto", "tokyo"]) {
      const tariff = shipped(name);
      const clamped = { ...tariff, lines: tariff.lines.map((line) => ({ ...line, clampNegative: true })) };
      fc.assert(
        fc.property(someLog, (log) => {
          expect(bill(log, clamped, { class: "recovery" }).total).toBeGreaterThanOrEqual(0);
        }),
        { seed: 5, numRuns: 50 },
      );
    }
  });

  test("charges the same in whatever order the entries came", () => {
    fc.assert(
      fc.property(someLog, (log) => {
        expect(bill(log.toReversed(), shipped("kyoto")).total).toBe(bill(log, shipped("kyoto")).total);
      }),
      { seed: 6, numRuns: 50 },
    );
  });

  test("puts tax on top of prices without it, and rounds the bill as it says", () => {
    const plain = shipped("kyoto");
    const taxed = {
      ...plain,
      tax: { mode: "excluded" as const, percent: 10 },
      rounding: { to: 10 as const, how: "half-up" as const },
    };
    const lines = { ...taxed, lines: plain.lines.slice(0, 1) };
    expect(bill(loan(1.5), lines)).toMatchObject({ yen: 420, tax: 42, total: 462 });
  });
});

describe("the log in a file", () => {
  const parsed = parseHeliumCsv(file("test/fixtures/helium/november.csv"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));

  test("balances as the screens do: 42 L supplied, 30 recovered, 12 lost; the correction is as if it had been right", () => {
    const rows = balanceReport(parsed.log)
      .split("\n")
      .map((line) => line.split("\t"));
    expect(rows).toContainEqual(["2026-11", "BL02U", "42.0 L", "30.0 L", "0.0 L", "12.0 L", "71.4 %", "71.4 %"]);
    expect(rows).toContainEqual(["2026-11", "BL06U", "10.0 L", "0.0 L", "0.0 L", "10.0 L", "0.0 %", "0.0 %"]);
  });

  test("is billed to who pays, line by line", () => {
    const text = billReport(parsed.log, shipped("tokyo"));
    expect(text).toContain("Liquid helium [litre-drawn]: 42.000 × 230 yen = 9660 yen; 2 entries");
    expect(text).toContain("Without recovery line [litre-drawn]: 10.000 × 1081 yen = 10810 yen");
  });

  test("every line that does not fit is named", () => {
    const wrong =
      "at,kind,place,litres\n2026-11-31 10:00,issue,BL02U,1\n2026-11-10 10:00,isue,BL02U,1\n2026-11-10 10:00,issue,BL02U,1.55\n";
    expect(parseHeliumCsv(wrong)).toEqual({
      ok: false,
      mistakes: [
        { line: 2, column: "at" },
        { line: 3, column: "kind" },
        { line: 4, column: "litres" },
      ],
    });
    expect(parseHeliumCsv("at,kind\n")).toEqual({ ok: false, mistakes: [{ line: 1, column: "place" }] });
  });
});
