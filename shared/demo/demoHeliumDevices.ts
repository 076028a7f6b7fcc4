import type { Beamline, Station, StationId } from "#shared/domain/facility/facility.ts";
import type { HeliumDeviceId } from "#shared/domain/helium/fields.ts";
import { AT_20_C } from "#shared/domain/helium/gas.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { Day } from "#shared/domain/time/day.ts";

/** Sizes of the dewars that the demo carries about, in litres. */
export const DEMO_DEWARS = [60, 100] as const;

export function demoVesselId(station: StationId, litres: number): HeliumDeviceId {
  return `helium-device:demo-vessel-${station}-${litres}` as HeliumDeviceId;
}

export function demoMeterId(station: StationId): HeliumDeviceId {
  return `helium-device:demo-meter-${station}` as HeliumDeviceId;
}

/**
 * Vessels and meters of the demo: two dewars and a gas meter at every station; a storage vessel and the recovery line at the store. On the
 * round are the meters of the first six stations at soft X-ray beamlines, where the cryostats stand mostly, and what stands at the store.
 */
export function demoHeliumDevices(beamlines: readonly Beamline[], stations: readonly Station[]): HeliumDevice[] {
  const soft = new Set(beamlines.filter(({ xray }) => xray === "soft").map(({ id }) => id));
  const ofRound = stations.filter(({ beamlineId }) => soft.has(beamlineId)).slice(0, 6);
  return [
    ...atTheStore,
    ...stations.flatMap((station) => [
      ...DEMO_DEWARS.map((litres) => dewar(station.id, litres)),
      meter(station.id, ofRound.includes(station) ? 10 + ofRound.indexOf(station) : null),
    ]),
  ];
}

const common = { demo: true } as const;

const atTheStore: readonly HeliumDevice[] = [
  {
    ...common,
    id: "helium-device:demo-storage" as HeliumDeviceId,
    kind: "vessel",
    name: "貯槽 ST-1",
    stationId: null,
    round: 1,
    limits: { low: 2000, perHour: 300 },
    capacity: 10_000,
    boilOffPerDay: 50,
    owner: "facility",
  },
  {
    ...common,
    id: "helium-device:demo-purity" as HeliumDeviceId,
    kind: "purity-meter",
    name: "回収純度計 PU-1",
    stationId: null,
    round: 2,
    limits: { low: 9900 },
  },
  {
    ...common,
    id: "helium-device:demo-line" as HeliumDeviceId,
    kind: "recovery-line",
    name: "回収配管 RL-1",
    stationId: null,
    round: 3,
    limits: { low: 1000, high: 1100 },
  },
  {
    ...common,
    id: "helium-device:demo-oxygen" as HeliumDeviceId,
    kind: "oxygen-meter",
    name: "酸素計 O2-1",
    stationId: null,
    round: 4,
    limits: { low: 195, high: 215 },
  },
];

function dewar(stationId: StationId, litres: number): HeliumDevice {
  return {
    ...common,
    id: demoVesselId(stationId, litres),
    kind: "vessel",
    name: `D${litres}-${stationId}`,
    stationId,
    round: null,
    limits: {},
    capacity: litres * 10,
    // About a litre a day (docs/domain.md, P63b).
    boilOffPerDay: 10,
    owner: "facility",
    inspectedOn: "2026-04-01" as Day,
  };
}

function meter(stationId: StationId, round: number | null): HeliumDevice {
  const limits = { perHour: 12_000 };
  const name = `ガスメーター ${stationId}`;
  return {
    ...common,
    id: demoMeterId(stationId),
    kind: "gas-meter",
    name,
    stationId,
    round,
    limits,
    reference: AT_20_C,
  };
}
