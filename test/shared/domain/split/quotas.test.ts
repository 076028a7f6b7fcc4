import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BeamlineId, StationId, Term, TermId } from "#shared/domain/facility/facility.ts";
import { checkQuotas } from "#shared/domain/split/checkQuotas.ts";
import { grantsOf } from "#shared/domain/split/ledger.ts";
import { divideShifts } from "#shared/domain/split/divideShifts.ts";
import { userTimeOf } from "#shared/domain/split/userTime.ts";
import type { Day } from "#shared/domain/time/day.ts";
import { beamlines, machine, stations } from "#test/shared/domain/beamtime/sampleFacility.ts";

const shifts = { startHour: 10, lengthHours: 8 };
const tenDays: Term = {
  id: "2026B" as TermId,
  from: "2026-11-01" as Day,
  to: "2026-11-11" as Day,
  shifts,
  assumed: false,
};
const bl08w = "BL08W" as BeamlineId;

describe("user time of a term", () => {
  test("two days with six hours of study leave 42 hours", () => {
    const term = { from: "2026-11-01" as Day, to: "2026-11-03" as Day, shifts };
    expect(userTimeOf(term, bl08w, [machine("study", "2026-11-02 10:00", "2026-11-02 16:00")])).toBe(42 * 60);
  });

  test("periods that overlap, or lie half outside the term, count once and as far as they reach in", () => {
    const periods = [
      machine("maintenance", "2026-10-30 10:00", "2026-11-02 10:00"),
      machine("study", "2026-11-02 02:00", "2026-11-02 18:00"),
      machine("user", "2026-11-05 10:00", "2026-11-06 10:00"),
      machine("study", "2026-11-07 10:00", "2026-11-08 10:00", "BL09W"),
    ];
    expect(userTimeOf(tenDays, bl08w, periods)).toBe((240 - 24 - 8) * 60);
  });
});

describe("the quotas of a beamline", () => {
  const grants = (offers: Record<string, number>) =>
    grantsOf(
      Object.entries(offers).map(([station, count]) => ({
        id: station,
        termId: tenDays.id,
        stationId: station as StationId,
        shifts: count,
      })),
      [tenDays],
    );
  const problems = (id: string, offers: Record<string, number>) => {
    const beamline = beamlines.find((one) => one.id === id);
    if (beamline === undefined) throw new Error(id);
    const own = stations.filter((station) => station.beamlineId === id);
    return checkQuotas({ term: tenDays, beamline, stations: own, machinePeriods: [] }, grants(offers));
  };

  test("may fill the user time to the last shift", () => {
    expect(problems("BL08W", { "BL08W-XRD": 9, "BL08W-SAXS": 12, "BL08W-XAFS": 9 })).toEqual([]);
  });

  test("are refused together where stations exclude each other and one shift is too many", () => {
    const [problem] = problems("BL08W", { "BL08W-XRD": 9, "BL08W-SAXS": 12, "BL08W-XAFS": 10 });
    expect(problem).toMatchObject({
      kind: "quotas-exceed-user-time",
      severity: "hard",
      stationIds: ["BL08W-XRD", "BL08W-SAXS", "BL08W-XAFS"],
      quotaMinutes: 31 * 480,
      userMinutes: 30 * 480,
    });
  });

  test("stand for themselves where stations run together", () => {
    expect(problems("BL09W", { "BL09W-A": 30, "BL09W-B": 30 })).toEqual([]);
    expect(problems("BL09W", { "BL09W-A": 31, "BL09W-B": 30 })).toMatchObject([{ stationIds: ["BL09W-A"] }]);
  });
});

describe("dividing shifts by percent", () => {
  test("267 by 33, 33 and 34 per cent are 88, 88 and 91: no shift vanishes", () => {
    expect(divideShifts(267, [33, 33, 34])).toEqual([88, 88, 91]);
  });

  test("the parts always add up, and none is off by a whole shift", () => {
    const parts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        parts.filter((some) => some.some((part) => part > 0)),
        (whole, some) => {
          const shares = divideShifts(whole, some);
          const sum = some.reduce((total, part) => total + part, 0);
          expect(shares.reduce((total, share) => total + share, 0)).toBe(whole);
          shares.forEach((share, at) => expect(Math.abs(share - (whole * (some[at] ?? 0)) / sum)).toBeLessThan(1));
        },
      ),
      { numRuns: 200, seed: 5 },
    );
  });

  test("there must be something to divide by", () => {
    expect(() => divideShifts(3, [0, 0])).toThrow(RangeError);
  });
});
