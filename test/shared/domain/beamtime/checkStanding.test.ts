import { describe, expect, test } from "vitest";
import { booking, machine, schedule } from "#test/shared/domain/beamtime/sampleFacility.ts";
import { checkStanding } from "#shared/domain/beamtime/checkStanding.ts";

const shutdown = machine("shutdown", "2026-11-25 00:00", "2026-11-26 00:00");

describe("a booking that stands already", () => {
  test("has nothing against it where it may stand, and is not in its own way", () => {
    expect(checkStanding(schedule({ bookings: [booking()] }), booking())).toEqual([]);
  });

  test("tells of a shutdown that was entered later", () => {
    const found = checkStanding(schedule({ bookings: [booking()], machinePeriods: [shutdown] }), booking());
    expect(found).toMatchObject([{ kind: "not-user-time", machineTime: "shutdown" }]);
  });

  test.each(["ended", "cancelled"] as const)("that is %s has no problems any more", (state) => {
    expect(checkStanding(schedule({ machinePeriods: [shutdown] }), booking({ state }))).toEqual([]);
  });
});
