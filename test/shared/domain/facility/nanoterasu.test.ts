import { describe, expect, test } from "vitest";
import file from "#assets/facility/nanoterasu.json" with { type: "json" };
import type { StationId, TermId } from "#shared/domain/facility/facility.ts";
import { offeredInAll, offeredShifts } from "#shared/domain/facility/offeredShifts.ts";
import { termAt } from "#shared/domain/facility/termAt.ts";
import type { Day } from "#shared/domain/time/day.ts";
import { nanoterasu } from "#test/fixtures/facility.ts";

const { rows, portCount } = nanoterasu();
const term2026A = "2026A" as TermId;

describe("NanoTerasu", () => {
  test("has ten beamlines with twelve stations, three for shared use, and room for 28", () => {
    expect(rows.beamlines).toHaveLength(10);
    expect(rows.stations).toHaveLength(12);
    expect(rows.beamlines.filter((line) => line.class === "shared").map((line) => line.id)).toEqual([
      "BL02U",
      "BL06U",
      "BL13U",
    ]);
    expect(portCount).toBe(28);
  });

  test("BL08W has the stations XRD, SAXS and XAFS, one at a time until somebody knows better", () => {
    const stations = rows.stations.filter((station) => station.beamlineId === "BL08W");
    expect(stations.map((station) => station.short)).toEqual(["XRD", "SAXS", "XAFS"]);
    expect(rows.beamlines.find((line) => line.id === "BL08W")?.stationsRunTogether).toBe(false);
  });

  test("every beamline for shared use is a soft X-ray beamline", () => {
    const shared = rows.beamlines.filter((line) => line.class === "shared");
    expect(shared.every((line) => line.xray === "soft")).toBe(true);
  });

  test("stands in the order of its ports, undulator before wiggler", () => {
    const inOrder = rows.beamlines.toSorted((a, b) => a.order - b.order).map((line) => line.id);
    expect(inOrder).toEqual(["BL02U", "BL06U", "BL07U", "BL08U", "BL08W", "BL09U", "BL09W", "BL10U", "BL13U", "BL14U"]);
  });
});

describe("shifts offered in 2026A, as published", () => {
  test("add up to 801 at shared and 705 at coalition beamlines", () => {
    expect(offeredInAll(rows, term2026A, "shared")).toBe(801);
    expect(offeredInAll(rows, term2026A, "coalition")).toBe(705);
  });

  test("are multiples of three everywhere", () => {
    expect(rows.offers.filter((offer) => offer.shifts % 3 !== 0)).toEqual([]);
  });

  test.each([
    ["BL02U", 267],
    ["BL07U", 57],
    ["BL08U", 99],
    ["BL08W-XRD", 90],
    ["BL08W-SAXS", 108],
    ["BL08W-XAFS", 63],
    ["BL09U", 60],
    ["BL09W", 72],
    ["BL10U", 30],
    ["BL14U", 126],
  ])("%s: %i", (station, shifts) => {
    expect(offeredShifts(rows.offers, term2026A, station as StationId)).toBe(shifts);
  });

  test("are not known for 2026B, which is not the same as none", () => {
    expect(offeredShifts(rows.offers, "2026B" as TermId, "BL02U" as StationId)).toBeUndefined();
  });
});

describe("terms", () => {
  test("2025A and 2026A are published, the others assumed", () => {
    expect(rows.terms.map(({ id, assumed }) => [id, assumed])).toEqual([
      ["2025A", false],
      ["2025B", true],
      ["2026A", false],
      ["2026B", true],
    ]);
  });

  test("September 2026 lies in none; 1 October begins 2026B", () => {
    expect(termAt(rows.terms, "2026-09-15" as Day)).toBeUndefined();
    expect(termAt(rows.terms, "2026-10-01" as Day)?.id).toBe("2026B");
  });

  test("the shift start is marked as an assumption in every term", () => {
    expect(file.terms.every((term) => term.shifts.startHour.certainty === "assumption")).toBe(true);
  });
});
