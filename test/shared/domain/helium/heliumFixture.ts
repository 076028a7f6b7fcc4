import * as fc from "fast-check";
import type { StationId } from "#shared/domain/facility/facility.ts";
import type { HeliumDeviceId, HeliumId } from "#shared/domain/helium/fields.ts";
import { AT_0_C, AT_20_C } from "#shared/domain/helium/gas.ts";
import type { HeliumFact, HeliumReversal } from "#shared/domain/helium/heliumEntry.ts";
import { reversalIdOf } from "#shared/domain/helium/reversalIdOf.ts";
import { atWallClock, type Day } from "#shared/domain/time/day.ts";
import { HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";

export const BL02U = "BL02U" as StationId;
export const BL06U = "BL06U" as StationId;

export const november = (day: number, hour = 12, minute = 0): InstantMs =>
  atWallClock(`2026-11-${String(day).padStart(2, "0")}` as Day, hour, minute);

/** Each kind with as little as it needs. */
export function fact<Kind extends HeliumFact["kind"]>(
  kind: Kind,
  rest: Partial<Extract<HeliumFact, { kind: Kind }>>,
): Extract<HeliumFact, { kind: Kind }> {
  const at = rest.at ?? november(10);
  return {
    kind,
    id: `helium:${kind}-${at}-${rest.stationId}-${rest.deviceId}` as HeliumId,
    at,
    stationId: BL02U,
    bookingId: null,
    by: { id: "person:1", name: "試験 太郎" },
    demo: false,
    ...rest,
  } as unknown as Extract<HeliumFact, { kind: Kind }>;
}

export function reversal(reversed: HeliumFact, countedAt?: InstantMs): HeliumReversal {
  const { at, stationId, bookingId, by } = reversed;
  const late = countedAt === undefined ? {} : { countedAt };
  const id = reversalIdOf(reversed.id);
  return { kind: "reversal", id, at, stationId, bookingId, by, demo: false, reason: "読み間違い", reversed, ...late };
}

const place = fc.constantFrom<(StationId | null)[]>(BL02U, BL06U, null);
const station = fc.constantFrom(BL02U, BL06U);
const amount = fc.integer({ min: 0, max: 1000 });
const when = fc.integer({ min: 0, max: 40 * 24 }).map((hours) => (november(1, 0) + hours * HOUR_MS) as InstantMs);
const vessel = fc.constantFrom("helium-device:1" as HeliumDeviceId, "helium-device:2" as HeliumDeviceId);

const someLiquid = fc.record({
  kind: fc.constantFrom(
    "delivery",
    "transfer",
    "boil-off",
    "cool-down",
    "venting",
    "quench",
    "survey",
    "level-reading",
  ),
  at: when,
  stationId: place,
  deviceId: vessel,
  decilitres: amount,
});
const someLoan = fc.record({
  kind: fc.constantFrom("issue", "return"),
  at: when,
  stationId: station,
  deviceId: vessel,
  decilitres: amount,
});
const someMove = fc.record({
  kind: fc.constant("move"),
  at: when,
  stationId: place,
  toStationId: place,
  decilitres: amount,
});
const someMeter = fc.record({
  kind: fc.constant("gas-meter"),
  at: when,
  stationId: station,
  deviceId: fc.constantFrom("helium-device:gas-1" as HeliumDeviceId, "helium-device:gas-2" as HeliumDeviceId),
  gas: fc.record({ litres: fc.integer({ min: 0, max: 100_000 }), reference: fc.constantFrom(AT_0_C, AT_20_C) }),
});

/** A log of all kinds that move something, at any time of November and a little after, each with an id of its own. */
export const someLog: fc.Arbitrary<HeliumFact[]> = fc
  .array(fc.oneof({ weight: 3, arbitrary: someLiquid }, { weight: 3, arbitrary: someLoan }, someMove, someMeter), {
    maxLength: 40,
    size: "max",
  })
  .map((drafts) =>
    drafts.map((draft, at) => fact(draft.kind as "issue", { ...draft, id: `helium:${at}` as HeliumId } as never)),
  );
