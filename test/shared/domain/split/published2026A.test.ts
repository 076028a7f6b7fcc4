import { describe, expect, test } from "vitest";
import type { BeamlineClass } from "#shared/domain/facility/facility.ts";
import { balanceOf, sumOf } from "#shared/domain/split/balance.ts";
import { grantsOf } from "#shared/domain/split/ledger.ts";
import { nanoterasu } from "#test/fixtures/facility.ts";

// Source: 2026A NanoTerasu 利用研究課題募集要項, user.nanoterasu.jp/?p=2259 (P01 of docs/domain.md), the table of offered shifts.
// The hours are the shifts times eight, as the head of that table says.
const PUBLISHED = [
  ["shared", "BL02U", 267, 2136],
  ["shared", "BL06U", 267, 2136],
  ["shared", "BL13U", 267, 2136],
  ["coalition", "BL07U", 57, 456],
  ["coalition", "BL08U", 99, 792],
  ["coalition", "BL08W-XRD", 90, 720],
  ["coalition", "BL08W-SAXS", 108, 864],
  ["coalition", "BL08W-XAFS", 63, 504],
  ["coalition", "BL09U", 60, 480],
  ["coalition", "BL09W", 72, 576],
  ["coalition", "BL10U", 30, 240],
  ["coalition", "BL14U", 126, 1008],
] as const;

const { rows } = nanoterasu();
const grants = grantsOf(rows.offers, rows.terms).filter(({ termId }) => termId === "2026A");

describe("the offer of 2026A as the ledger keeps it", () => {
  test.each(PUBLISHED)("%s beamline, %s: %d shifts, %d hours", (_class, station, shifts, hours) => {
    const balance = balanceOf(grants.filter(({ stationId }) => stationId === station));
    expect([balance.offered, balance.allocated, balance.remaining]).toEqual(Array(3).fill(hours * 60));
    expect(hours).toBe(shifts * 8);
  });

  test("names no station beyond the published ones", () => {
    expect(grants.map(({ stationId }) => stationId).toSorted()).toEqual(PUBLISHED.map(([, id]) => id).toSorted());
  });

  test.each([
    ["shared", 801],
    ["coalition", 705],
  ] as const)("%s beamlines offer %d shifts in all", (beamlineClass, shifts) => {
    expect(shiftsOfClass(beamlineClass)).toBe(shifts);
  });

  test("all beamlines together offer 1,506 shifts, 12,048 hours", () => {
    expect(sumOf(grants)).toBe(12_048 * 60);
    expect(12_048).toBe(1506 * 8);
  });
});

function shiftsOfClass(beamlineClass: BeamlineClass): number {
  const lines = new Set(rows.beamlines.filter((line) => line.class === beamlineClass).map(({ id }) => id));
  const here = new Set(rows.stations.filter(({ beamlineId }) => lines.has(beamlineId)).map(({ id }) => id));
  return sumOf(grants.filter(({ stationId }) => here.has(stationId))) / 480;
}
