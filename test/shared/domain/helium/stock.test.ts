import { describe, expect, test } from "vitest";
import { stockAt } from "#shared/domain/helium/balance.ts";
import { beforeClosing } from "#shared/domain/helium/beforeClosing.ts";
import type { HeliumDeviceId } from "#shared/domain/helium/fields.ts";
import { AT_0_C } from "#shared/domain/helium/gas.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { HeliumEntry } from "#shared/domain/helium/heliumEntry.ts";
import { stockOf } from "#shared/domain/helium/stock.ts";
import type { Month } from "#shared/domain/time/month.ts";
import * as fc from "fast-check";
import { BL02U, fact, november, reversal, someLog } from "#test/shared/domain/helium/heliumFixture.ts";

const dewar = "helium-device:d7" as HeliumDeviceId;
const issue = fact("issue", { at: november(10), deviceId: dewar, decilitres: 1000 });
const fill = fact("transfer", { at: november(11), deviceId: dewar, decilitres: 400 });
const back = fact("return", { at: november(12), deviceId: dewar, decilitres: 580 });
const at = (log: readonly HeliumEntry[], day: number) => stockOf(log, november(day, 23));
const placeAt = (log: readonly HeliumEntry[], day: number, place: string) =>
  at(log, day).find((one) => one.place === place);

describe("what is where", () => {
  test("a vessel that is out holds by the log what it left with, less what was filled", () => {
    expect(placeAt([issue, fill, back], 11, "BL02U")).toMatchObject({ held: 600, loans: [{ issue, held: 600 }] });
    expect(placeAt([issue, fill, back], 12, "BL02U")).toMatchObject({ held: 0, loans: [] });
  });

  test("a return that was taken back leaves the vessel out, with the issue that it left by", () => {
    expect(placeAt([issue, fill, back, reversal(back, november(13))], 14, "BL02U")?.loans).toMatchObject([{ issue }]);
  });

  test("a survey shows by how much it differs, and from then on counts", () => {
    const delivery = fact("delivery", { at: november(2), stationId: null, decilitres: 5000 });
    const survey = fact("survey", { at: november(3), stationId: null, decilitres: 4870 });
    expect(placeAt([delivery, survey], 3, "store")).toMatchObject({ held: 4870, survey: { difference: -130 } });
  });

  test("the level that was read last stands beside what the log says", () => {
    const level = fact("level-reading", { at: november(11, 20), deviceId: dewar, decilitres: 570 });
    expect(placeAt([issue, fill, level], 12, "BL02U")?.levels).toEqual([{ entry: level, heldThen: 600 }]);
    expect(placeAt([issue, fill, level, reversal(level)], 12, "BL02U")?.levels).toEqual([]);
    expect(placeAt([issue, fill, level, back], 12, "BL02U")?.levels).toEqual([]);
  });

  test("is the stock of the balance, place by place", () => {
    fc.assert(
      fc.property(someLog, (log) => {
        const stock = stockAt(log, november(20));
        for (const { place, held } of stockOf(log, november(20))) expect(held).toBe(stock.get(place) ?? 0);
      }),
      { seed: 12, numRuns: 50 },
    );
  });
});

describe("before a month is closed", () => {
  const month = "2026-11" as Month;
  const meter: HeliumDevice = {
    id: "helium-device:gas-1" as HeliumDeviceId,
    kind: "gas-meter",
    name: "G-1",
    stationId: BL02U,
    round: 1,
    limits: {},
    demo: false,
  };
  const survey = fact("survey", { at: november(30, 9), stationId: null, decilitres: 4870 });
  const read = fact("gas-meter", { at: november(30), deviceId: meter.id, gas: { litres: 5, reference: AT_0_C } });
  const kinds = (log: readonly HeliumEntry[]) => beforeClosing(log, month, [meter]).map(({ kind }) => kind);

  test("nothing is missing where all is back, read and counted as the log says", () => {
    const delivery = fact("delivery", { at: november(2), stationId: null, decilitres: 4870 });
    expect(kinds([delivery, survey, read])).toEqual([]);
  });

  test("a vessel that is out, a meter that was not read at the end and a store that was not counted are named", () => {
    const early = { ...read, at: november(20) };
    expect(kinds([issue, early])).toEqual(["not-surveyed", "vessel-out", "meter-not-read"]);
    expect(beforeClosing([issue, early], month, [meter]).at(-1)).toMatchObject({ last: november(20) });
  });

  test("a survey that does not meet the log is said with its litres", () => {
    const delivery = fact("delivery", { at: november(2), stationId: null, decilitres: 5000 });
    expect(beforeClosing([delivery, survey, read], month, [meter])).toEqual([
      { kind: "survey-differs", place: "store", decilitres: -130 },
    ]);
  });

  test("a place from which more went than came is named", () => {
    expect(beforeClosing([survey, read, { ...fill, deviceId: dewar }], month, [meter])).toContainEqual({
      kind: "stock-below-nothing",
      place: "BL02U",
      decilitres: -400,
    });
  });
});
