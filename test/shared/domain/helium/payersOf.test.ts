import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BookingId, MemberId } from "#shared/domain/beamtime/booking.ts";
import type { HeliumDeviceId } from "#shared/domain/helium/fields.ts";
import { AT_0_C } from "#shared/domain/helium/gas.ts";
import { payersOf, type PaidBooking } from "#shared/domain/helium/payersOf.ts";
import { usageOf } from "#shared/domain/helium/usage.ts";
import { monthInterval } from "#shared/domain/helium/sealOf.ts";
import type { Month } from "#shared/domain/time/month.ts";
import { fact, november, someLog } from "#test/shared/domain/helium/heliumFixture.ts";

const month = monthInterval("2026-11" as Month);
const booking = (id: string, project: string): readonly [string, PaidBooking] => [
  `booking:${id}`,
  { id: `booking:${id}` as BookingId, project, title: "", use: "shared" },
];
const bookings = new Map([booking("a", "2026B0001"), booking("b", "2026B0002")]);
const NAMES = {
  classOf: () => "",
  memberName: (id: string) => (id === "member:kaku" ? "架空化学" : undefined),
};
const of = (id: string) => ({ bookingId: `booking:${id}` as BookingId });
const meter = { deviceId: "helium-device:gas-1" as HeliumDeviceId };
const read = (day: number, litres: number, id: string) =>
  fact("gas-meter", { at: november(day), ...meter, ...of(id), gas: { litres, reference: AT_0_C } });

describe("who pays", () => {
  test("is the proposal of the booking, unless the entry says another", () => {
    const log = [
      fact("issue", { at: november(10), ...of("a"), decilitres: 1000 }),
      fact("issue", { at: november(11), ...of("a"), project: "社内", decilitres: 500 }),
      fact("issue", { at: november(12), decilitres: 100 }),
    ];
    const names = payersOf(log, bookings, NAMES).map(({ name, entries }) => [name, entries.length]);
    expect(names).toEqual([
      ["", 1],
      ["2026B0001", 1],
      ["社内", 1],
    ]);
  });

  test("is the member on whose right the beamtime is, also where two members call their beamtime the same", () => {
    const trial = (id: string, memberId: string): readonly [string, PaidBooking] => {
      const [key, paid] = booking(id, "");
      return [key, { ...paid, title: "トライアル利用", use: "coalition", memberId: memberId as MemberId }];
    };
    const log = ["c", "d", "e"].map((id, at) => fact("issue", { at: november(10 + at), ...of(id), decilitres: 100 }));
    const two = new Map([trial("c", "member:kaku"), trial("d", "member:gone"), trial("e", "member:kaku")]);
    expect(payersOf(log, two, NAMES).map(({ name, entries }) => [name, entries.length])).toEqual([
      ["トライアル利用", 1],
      ["架空化学", 2],
    ]);
  });

  test("for gas only of what the meter ran since the reading before, whoever read it", () => {
    const log = [read(9, 1000, "a"), read(10, 3000, "b"), read(11, 3700, "a")];
    const gas = { kind: "gas-litre", reference: AT_0_C } as const;
    const litres = payersOf(log, bookings, NAMES).map((payer) =>
      usageOf(payer, gas, month).reduce((sum, { thousandths }) => sum + thousandths / 1000, 0),
    );
    expect(litres).toEqual([700, 2000]);
  });

  test("every entry is one payer's and no other's, and all payers together ran what the meters ran", () => {
    const gas = { kind: "gas-litre", reference: AT_0_C } as const;
    const sum = (usages: readonly { thousandths: number }[]) => usages.reduce((all, one) => all + one.thousandths, 0);
    fc.assert(
      fc.property(someLog, fc.array(fc.constantFrom("a", "b"), { minLength: 40, maxLength: 40 }), (log, whose) => {
        const owned = log.map((one, at) => ({ ...one, ...of(whose[at] ?? "a") }));
        const payers = payersOf(owned, bookings, NAMES);
        const ids = payers.flatMap(({ entries }) => entries.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        const alone = sum(usageOf({ entries: owned }, gas, month));
        expect(payers.reduce((all, payer) => all + sum(usageOf(payer, gas, month)), 0)).toBe(alone);
      }),
      { seed: 13, numRuns: 100 },
    );
  });
});
