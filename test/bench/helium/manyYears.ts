// 28 stations with 12 loans of five entries a month each, for ten years: 201,600 entries.
import type { StationId } from "#shared/domain/facility/facility.ts";
import type { HeliumDeviceId, HeliumId } from "#shared/domain/helium/fields.ts";
import { AT_20_C, gasOf } from "#shared/domain/helium/gas.ts";
import type { HeliumFact } from "#shared/domain/helium/heliumEntry.ts";
import { monthInterval } from "#shared/domain/helium/sealOf.ts";
import { HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";
import type { Month } from "#shared/domain/time/month.ts";

const STATIONS = 28;
const LOANS = 12;
const MONTHS = 120;
const LOAN_MS = 60 * HOUR_MS;

/** The newest month stored: all others lie before it. */
export const month = monthInterval("2026-11" as Month);

/** In batches of one month, the newest first. */
export function* entriesOfTenYears(): Generator<HeliumFact[]> {
  for (let back = 0; back < MONTHS; back += 1)
    yield Array.from({ length: STATIONS * LOANS }, (_, i) =>
      loanOf(back, i % STATIONS, Math.floor(i / STATIONS)),
    ).flat();
}

function loanOf(back: number, station: number, loan: number): HeliumFact[] {
  const turn = (MONTHS - back) * LOANS + loan;
  const start = month.start + (loan - back * LOANS) * LOAN_MS;
  const of = (step: number) => ({
    id: `helium:${station}-${turn}-${step}` as HeliumId,
    at: (start + step * HOUR_MS) as InstantMs,
    stationId: `station-${station}` as StationId,
    bookingId: null,
    by: { id: "person:1", name: "架空 花子" },
    demo: true,
  });
  const deviceId = `helium-device:vessel-${station}` as HeliumDeviceId;
  const gas = gasOf(turn * 340, AT_20_C);
  return [
    { kind: "issue", ...of(0), deviceId, decilitres: 1000 },
    { kind: "level-reading", ...of(1), deviceId, decilitres: 990 },
    { kind: "transfer", ...of(2), deviceId, decilitres: 400 },
    { kind: "return", ...of(8), deviceId, decilitres: 580 },
    { kind: "gas-meter", ...of(9), deviceId: `helium-device:meter-${station}` as HeliumDeviceId, gas },
  ];
}
