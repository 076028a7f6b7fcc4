import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { balanceOf, stockAt } from "#shared/domain/helium/balance.ts";
import { goneOf } from "#shared/domain/helium/flows.ts";
import type { HeliumDeviceId, HeliumId } from "#shared/domain/helium/fields.ts";
import { AT_20_C, gasOf } from "#shared/domain/helium/gas.ts";
import type { HeliumEntry, HeliumFact } from "#shared/domain/helium/heliumEntry.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";
import { BL02U, BL06U, fact, november, reversal, someLog } from "#test/shared/domain/helium/heliumFixture.ts";

const SEED = 20261125;
const month: Interval = { start: november(1, 0), end: (november(30, 0) + 86_400_000) as InstantMs };
const meter = "helium-device:gas-1" as HeliumDeviceId;
const whole = { isWhole: true };

const balance = (entries: readonly HeliumEntry[], over: Interval = month) => balanceOf(entries, over, whole);
const lineAt = (entries: readonly HeliumEntry[], place: string) =>
  balance(entries).lines.find((line) => line.place === place);

const loan: HeliumFact[] = [
  fact("gas-meter", { at: november(1), deviceId: meter, gas: gasOf(1000, AT_20_C) }),
  fact("issue", { at: november(10, 10), decilitres: 1000 }),
  fact("transfer", { at: november(10, 11), decilitres: 400 }),
  fact("return", { at: november(10, 18), decilitres: 580 }),
  fact("gas-meter", { at: november(10, 19), deviceId: meter, gas: gasOf(1300, AT_20_C) }),
];

describe("the balance of a month", () => {
  test("100 L out, 40 filled, 58 back, gas of 30 L by the meter: supplied 42, lost 12, rate 30/42", () => {
    const line = lineAt(loan, BL02U);
    expect(line).toMatchObject({ supplied: 420, recovered: 300, lost: 120, stockStart: 0, stockEnd: 0 });
    expect(line?.flows).toMatchObject({ used: 400, evaporatedOut: 20 });
    expect(line?.rateFromStock).toBeCloseTo(30 / 42);
    expect(line?.rateFromMeters).toBeCloseTo(30 / 42);
  });

  test("the two recovery rates differ while a vessel is out: what it holds was supplied and is not gone", () => {
    const out = loan.filter(({ kind }) => kind !== "return");
    const line = lineAt(out, BL02U);
    expect(line).toMatchObject({ supplied: 1000, stockEnd: 600 });
    expect(line?.rateFromStock).toBeCloseTo(30 / 40);
    expect(line?.rateFromMeters).toBeCloseTo(30 / 100);
  });

  test("more back than could be left is a loss below zero, and shown so", () => {
    const line = lineAt([loan[1], loan[2], { ...loan[3], decilitres: 650 }] as HeliumFact[], BL02U);
    expect(line).toMatchObject({ supplied: 350, lost: 350 });
    expect(line?.flows.evaporatedOut).toBe(-50);
  });

  test("what goes from one station to another is on both sides, and in the total on neither", () => {
    const { lines, total } = balance([
      fact("issue", { at: november(2), decilitres: 600 }),
      fact("move", { at: november(3), decilitres: 250, toStationId: BL06U }),
    ]);
    expect(lines.map(({ place, stockEnd }) => [place, stockEnd])).toEqual([
      [BL02U, 350],
      [BL06U, 250],
      ["store", -600],
    ]);
    expect([total.supplied, total.flows.movedIn, total.flows.movedOut]).toEqual([0, 250, 250]);
  });

  test("a survey that does not meet has a column of its own", () => {
    const { total } = balance([
      fact("delivery", { at: november(2), stationId: null, decilitres: 5000 }),
      fact("survey", { at: november(29), stationId: null, decilitres: 4870 }),
    ]);
    expect(total.flows.surveyDifference).toBe(-130);
    expect(total).toMatchObject({ stockEnd: 4870, lost: 130 });
  });

  test("a meter that was exchanged counts from where the new one begins", () => {
    const line = lineAt(
      [
        ...loan,
        fact("gas-meter", {
          at: november(12),
          deviceId: meter,
          gas: gasOf(50, AT_20_C),
          restart: { why: "exchange", fromLitres: 0 },
        }),
      ],
      BL02U,
    );
    expect(line?.recovered).toBe(350);
  });

  test("the store's stock is not told where nobody counted it and the log was not read from its first day", () => {
    const read = balanceOf(loan, month, { isWhole: false }).lines;
    expect(read.map(({ place, stockEnd }) => [place, stockEnd])).toEqual([
      [BL02U, 0],
      ["store", null],
    ]);
  });
});

describe("whatever is logged", () => {
  const holds = (property: (log: HeliumFact[]) => void) =>
    fc.assert(fc.property(someLog, property), { seed: SEED, numRuns: 100 });

  test("the order of arrival does not matter", () => {
    holds((log) => {
      expect(balance(log.toReversed())).toEqual(balance(log));
    });
  });

  test("stock is what was delivered, less what is gone, with what surveys found, at every instant", () => {
    holds((log) => {
      for (const end of new Set(log.map(({ at }) => at))) {
        const { total } = balance(log, { start: 0 as InstantMs, end: (end + 1) as InstantMs });
        const { delivered, surveyDifference } = total.flows;
        const stock = [...stockAt(log, end).values()].reduce((sum, one) => sum + one, 0);
        expect(stock).toBe(delivered - goneOf(total.flows) + surveyDifference);
      }
    });
  });

  test("every entry counts once: each flow is the plain sum of its entries", () => {
    holds((log) => {
      const { total } = balance(log, { start: 0 as InstantMs, end: Number.MAX_SAFE_INTEGER as InstantMs });
      const sum = (kind: string) =>
        log.reduce((all, one) => all + (one.kind === kind && "decilitres" in one ? one.decilitres : 0), 0);
      const { delivered, used, boiledOff, cooledDown, vented, quenched, movedIn, movedOut } = total.flows;
      expect({ delivered, used, boiledOff, cooledDown, vented, quenched, movedIn, movedOut }).toEqual({
        delivered: sum("delivery"),
        used: sum("transfer"),
        boiledOff: sum("boil-off"),
        cooledDown: sum("cool-down"),
        vented: sum("venting"),
        quenched: sum("quench"),
        movedIn: sum("move"),
        movedOut: sum("move"),
      });
    });
  });

  test("two halves of a month add up to the whole", () => {
    holds((log) => {
      const middle = november(15, 0);
      const parts = [balance(log, { ...month, end: middle }), balance(log, { ...month, start: middle })];
      const { total } = balance(log);
      expect(parts.reduce((sum, part) => sum + part.total.supplied, 0)).toBe(total.supplied);
      expect(parts[0]?.total.stockEnd).toBe(parts[1]?.total.stockStart);
      expect(parts[1]?.total.stockEnd).toBe(total.stockEnd);
    });
  });

  test("a correction and the balance of it are the balance of the corrected log", () => {
    const corrected = fc.tuple(someLog, fc.array(fc.nat(39), { maxLength: 8 }));
    fc.assert(
      fc.property(corrected, ([log, wrong]) => {
        const gone = new Set(wrong.flatMap((at) => log[at]?.id ?? []));
        const taken = log.filter(({ id }) => gone.has(id)).map((one) => reversal(one));
        expect(balance([...taken, ...log])).toEqual(balance(log.filter(({ id }) => !gone.has(id))));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test("a correction of a closed month leaves that month and puts the sums right in the next", () => {
    const next: Interval = { start: month.end, end: (month.end + 31 * 86_400_000) as InstantMs };
    const both: Interval = { start: month.start, end: next.end };
    const inNovember = someLog.map((log) => log.filter(({ at }) => at < month.end));
    fc.assert(
      fc.property(inNovember, fc.nat(39), (log, wrong) => {
        const [one] = log.slice(wrong);
        // Readings behind it count from it, so only the last of a meter, a loan or a survey can be taken back alone.
        if (one === undefined || !["delivery", "transfer", "boil-off", "venting", "quench"].includes(one.kind)) return;
        const straight = log.every(({ kind }) => kind !== "return" && kind !== "survey");
        const late = [...log, reversal(one, next.start)];
        expect(balance(late).total.flows).toEqual(balance(log).total.flows);
        if (!straight) return;
        const right = balance(
          log.filter(({ id }) => id !== one.id),
          both,
        ).total;
        const { flows, stockEnd } = balance(late, both).total;
        expect({ flows, stockEnd }).toEqual({ flows: right.flows, stockEnd: right.stockEnd });
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test("a return or a survey that is taken back in a later month takes back exactly what it put right", () => {
    const [, issue, transfer, back] = loan as [HeliumFact, HeliumFact, HeliumFact, HeliumFact];
    const later = (month.end + 86_400_000) as InstantMs;
    const both: Interval = { start: month.start, end: (later + 1) as InstantMs };
    const again = { ...back, id: "helium:again" as HeliumId, countedAt: later, decilitres: 550 } as HeliumFact;
    const { total } = balance([issue, transfer, back, reversal(back, later), again], both);
    expect(total.flows).toMatchObject({ returned: 0, used: 400, evaporatedOut: 50 });
    expect(lineAt([issue, transfer, back, reversal(back, later), again], BL02U)?.flows.evaporatedOut).toBe(20);
  });
});
