import { describe, expect, test } from "vitest";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import type { HeliumDeviceId } from "#shared/domain/helium/fields.ts";
import { AT_20_C } from "#shared/domain/helium/gas.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { HeliumEntry, HeliumFact } from "#shared/domain/helium/heliumEntry.ts";
import { enoughUntil, outlookOf } from "#shared/domain/helium/outlook.ts";
import { standing } from "#shared/domain/helium/standing.ts";
import { stockOf } from "#shared/domain/helium/stock.ts";
import { warnMeters } from "#shared/domain/helium/warnMeters.ts";
import { warnNeeds } from "#shared/domain/helium/warnNeeds.ts";
import { warnVessels } from "#shared/domain/helium/warnVessels.ts";
import { BL02U, fact, november, reversal } from "#test/shared/domain/helium/heliumFixture.ts";

const dewar = { deviceId: "helium-device:d7" as HeliumDeviceId };
const meter = { deviceId: "helium-device:gas-1" as HeliumDeviceId };
const booked = { bookingId: "booking:a" as BookingId };
const device = (id: HeliumDeviceId, rest: Partial<HeliumDevice>): readonly [string, HeliumDevice] => [
  id,
  { id, kind: "vessel", name: "D-07", stationId: BL02U, round: null, limits: {}, demo: false, ...rest },
];
const deviceOf = new Map([
  device(dewar.deviceId, { boilOffPerDay: 10 }),
  device(meter.deviceId, { kind: "gas-meter" }),
]);
const bookingOf = new Map([["booking:a", { end: november(10, 18) }]]);
const vessels = (facts: readonly HeliumFact[], day = 11) =>
  warnVessels(facts, { deviceOf, bookingOf, now: november(day) });
const level = (day: number, hour: number, decilitres: number) =>
  fact("level-reading", { at: november(day, hour), ...dewar, decilitres });
const issue = fact("issue", { at: november(10, 10), ...dewar, ...booked, decilitres: 1000 });
const fill = fact("transfer", { at: november(10, 11), ...dewar, ...booked, decilitres: 400 });
const back = (decilitres: number) => fact("return", { at: november(10, 18), ...dewar, ...booked, decilitres });

describe("a vessel", () => {
  test("that loses 3 L in twelve hours where 1 L a day is its norm is warned of, with both levels", () => {
    const [from, to] = [level(10, 18, 620), level(11, 6, 590)];
    expect(vessels([from, to])).toEqual([{ kind: "boil-off", perDay: 60, norm: 10, entries: [from, to] }]);
  });

  test("is not warned of within its norm, nor across a filling", () => {
    expect(vessels([level(9, 18, 620), level(10, 18, 610)])).toEqual([]);
    const between = [level(10, 9, 620), { ...fill, bookingId: null }, level(11, 9, 220)];
    expect(vessels(between)).toEqual([]);
  });

  test("that came back with less than its levels say is warned of, with what is missing", () => {
    // 100.0 − 1.1 × 40.0 − 0.3 boiled off = 55.7 L.
    expect(vessels([issue, fill, back(500)])).toMatchObject([
      { kind: "returned-less", expected: 557, missing: 57, entries: [issue, fill, { kind: "return" }] },
    ]);
    expect(vessels([issue, fill, back(540)])).toEqual([]);
  });

  test("is overdue a day after its booking has ended, and not once it is back", () => {
    expect(vessels([issue, fill], 11)).toEqual([]);
    expect(vessels([issue, fill], 12)).toMatchObject([{ kind: "overdue", since: issue.at, days: 2 }]);
    expect(vessels([issue, fill, back(560)], 20)).toEqual([]);
  });
});

describe("a meter", () => {
  const read = (day: number, litres: number, rest: object = {}) =>
    fact("gas-meter", { at: november(day, 9), ...meter, gas: { litres, reference: AT_20_C }, ...rest });
  const meters = (facts: readonly HeliumFact[], uses: ReadonlyMap<typeof BL02U, { start: number; end: number }[]>) =>
    warnMeters(facts, { deviceOf, usesOf: uses as never, now: november(20) });

  test("that ran 11.5 m³ over days without beamtime is warned of; with beamtime it is not", () => {
    const facts = [read(6, 120_000), read(9, 131_500)];
    expect(meters(facts, new Map())).toMatchObject([{ kind: "ran-idle", litres: 11_500, entries: facts }]);
    const use = new Map([[BL02U, [{ start: november(7), end: november(8) }]]]);
    expect(meters(facts, use)).toEqual([]);
  });

  test("that was exchanged has not run", () => {
    const anew = read(9, 131_500, { restart: { why: "exchange", fromLitres: 131_000 } });
    expect(meters([read(6, 120_000), anew], new Map())).toEqual([]);
  });

  test("of purity below 99 % is warned of", () => {
    const low = fact("purity", { at: november(9), stationId: null, basisPoints: 9_870 });
    expect(meters([low], new Map())).toMatchObject([{ kind: "purity-low", basisPoints: 9870, least: 9900 }]);
    expect(meters([{ ...low, basisPoints: 9_900 }], new Map())).toEqual([]);
  });
});

describe("a declared need", () => {
  const need = fact("need", { at: november(1), ...booked, decilitres: 1000, due: november(10) });

  test("of which less than half was drawn is said when the booking is over", () => {
    const facts = [need, issue, back(560)];
    expect(warnNeeds(facts, bookingOf, november(11))).toMatchObject([{ declared: 1000, used: 440 }]);
    expect(warnNeeds(facts, bookingOf, november(10))).toEqual([]);
    expect(warnNeeds([need, issue, back(500)], bookingOf, november(11))).toEqual([]);
  });
});

describe("the store", () => {
  const survey = fact("survey", { at: november(1, 9), stationId: null, decilitres: 10_000 });
  const gone = [5, 12, 19, 26].map((day) => fact("issue", { at: november(day), ...dewar, decilitres: 1400 }));
  const now = november(28);
  const outlook = (log: readonly HeliumEntry[]) =>
    outlookOf(
      standing(log),
      stockOf(log, now).find(({ place }) => place === "store"),
      { now, devices: [] },
    );
  const day = 86_400_000;

  test("with 440 L and 20 L a day is empty in 22 days, and to be filled up in 15", () => {
    const made = outlook([survey, ...gone]);
    expect(made).toMatchObject({ held: { decilitres: 4400, how: "survey" }, perDay: 200 });
    expect([made.emptyAt, made.orderBy]).toEqual([now + 22 * day, now + 15 * day]);
  });

  test("that nobody counted has no date", () => {
    expect(outlook(gone)).toMatchObject({ held: null, emptyAt: null, orderBy: null });
  });

  test("forgets what was taken back", () => {
    expect(outlook([survey, ...gone, ...gone.map((one) => reversal(one))])).toMatchObject({ perDay: 0, emptyAt: null });
  });

  test("is enough for Friday with the order of Thursday, and without it short of 40 L", () => {
    const few = { ...outlook([]), held: { decilitres: 1000, how: "survey" as const, entries: [] }, perDay: 0 };
    const need = (at: number, decilitres: number) =>
      fact("need", {
        at: november(1),
        deviceId: `helium-device:${at}` as HeliumDeviceId,
        due: november(at),
        decilitres,
      });
    const order = fact("order", { at: november(1), due: november(26), stationId: null, decilitres: 500 });
    const [wednesday, friday] = [need(25, 800), need(27, 600)];
    const span = { now: november(24), until: november(27, 18) };
    expect(enoughUntil([wednesday, order, friday], few, span)).toMatchObject({ leftByNeed: 100, shortAt: null });
    expect(enoughUntil([wednesday, friday], few, span)).toMatchObject({ leftByNeed: -400, shortAt: friday });
  });
});
