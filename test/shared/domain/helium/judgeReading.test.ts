import { describe, expect, test } from "vitest";
import type { HeliumDeviceId } from "#shared/domain/helium/fields.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import { judgeReading } from "#shared/domain/helium/judgeReading.ts";
import { roundAt } from "#shared/domain/helium/round.ts";
import { november } from "#test/shared/domain/helium/heliumFixture.ts";

const device = (kind: HeliumDevice["kind"], rest: Partial<HeliumDevice> = {}): HeliumDevice => ({
  id: "helium-device:1" as HeliumDeviceId,
  kind,
  name: "D-07",
  stationId: null,
  round: 1,
  limits: {},
  demo: false,
  ...rest,
});
const kinds = (...asked: Parameters<typeof judgeReading>) => judgeReading(...asked).map(({ kind }) => kind);

describe("what speaks against a reading", () => {
  const dewar = device("vessel", { capacity: 1000, limits: { perHour: 20 } });
  const last = { value: 620, at: november(10, 18) };

  test("62.0 L and eight hours later 14.0 L, where 16.0 are usual: doubtful, with the figures", () => {
    expect(judgeReading(dewar, { value: 140, at: november(11, 2) }, last)).toEqual([
      { kind: "fast", change: -480, usual: 160, hours: 8, weight: "doubtful" },
    ]);
  });

  test("as usual: nothing", () => expect(kinds(dewar, { value: 600, at: november(11, 2) }, last)).toEqual([]));
  test("more than it holds is impossible", () =>
    expect(kinds(dewar, { value: 1001, at: november(11) }, last)).toEqual(["out-of-bounds"]));
  test("620 % is impossible", () =>
    expect(
      kinds(device("level-gauge", { levelUnit: "percent" }), { value: 6200, at: november(11) }, undefined),
    ).toEqual(["out-of-bounds"]));
  test("a meter that goes back is asked about", () =>
    expect(kinds(device("gas-meter"), { value: 10, at: november(11) }, last)).toEqual(["meter-went-back"]));
  test("a gauge may go back", () => expect(kinds(dewar, { value: 10, at: november(14) }, last)).toEqual([]));
  test("17.9 % oxygen is shouted, 18.0 % is not (P84)", () => {
    const air = device("oxygen-meter");
    expect(kinds(air, { value: 179, at: november(11) }, undefined)).toEqual(["oxygen-low"]);
    expect(kinds(air, { value: 180, at: november(11) }, undefined)).toEqual([]);
  });
});

describe("the round of now", () => {
  const shifts = { startHour: 10, lengthHours: 8 };
  test.each([
    [november(10, 9, 59), november(10, 2)],
    [november(10, 10), november(10, 10)],
    [november(10, 17, 59), november(10, 10)],
    [november(11, 0, 10), november(10, 18)],
    [november(11, 3, 10), november(11, 2)],
  ])("began with its shift", (now, begin) => expect(roundAt(now, shifts)).toBe(begin));
});
