import { describe, expect, test } from "vitest";
import { checkBooking } from "#shared/domain/beamtime/checkBooking.ts";
import type { MachineTimeKind } from "#shared/domain/facility/facility.ts";
import { machine, problemKinds, proposed, schedule, span } from "#test/shared/domain/beamtime/sampleFacility.ts";

describe("machine time", () => {
  const day = ["2026-11-25 00:00", "2026-11-26 00:00"] as const;
  const table: [MachineTimeKind, shared: string, event: string, facility: string][] = [
    ["user", "free", "free", "free"],
    ["study", "soft", "free", "free"],
    ["tuning", "soft", "free", "free"],
    ["beamline-study", "soft", "free", "free"],
    ["start-up", "soft", "free", "free"],
    ["reserve", "soft", "free", "free"],
    ["designated-holiday", "soft", "free", "free"],
    ["maintenance", "hard", "hard", "free"],
    ["shutdown", "hard", "hard", "free"],
  ];
  test.each(table)("%s: for users %s, for events %s, for the facility %s", (kind, users, event, facility) => {
    const around = { machinePeriods: [machine(kind, ...day)] };
    const expected = (severity: string) => (severity === "free" ? [] : [`${severity} not-user-time (${kind})`]);
    expect(problemKinds(around, {})).toEqual(expected(users));
    expect(problemKinds(around, { use: "coalition" })).toEqual(expected(users));
    expect(problemKinds(around, { use: "event" })).toEqual(expected(event));
    expect(problemKinds(around, { use: "facility" })).toEqual(expected(facility));
  });

  test("maintenance that ends when the shift begins is not in its way", () => {
    expect(
      problemKinds({ machinePeriods: [machine("maintenance", "2026-11-25 08:00", "2026-11-25 10:00")] }, {}),
    ).toEqual([]);
  });

  test("maintenance of another beamline is not in the way, that of this one is", () => {
    const of = (id: string) => ({ machinePeriods: [machine("maintenance", ...day, id)] });
    expect(problemKinds(of("BL08W"), {})).toEqual([]);
    expect(problemKinds(of("BL02U"), {})).toEqual(["hard not-user-time (maintenance)"]);
  });

  test("many periods of one kind are one problem, that of the earliest, with its times", () => {
    const machinePeriods = [26, 25, 27].map((date) =>
      machine("study", `2026-11-${date} 12:00`, `2026-11-${date} 13:00`),
    );
    const problems = checkBooking(schedule({ machinePeriods }), proposed(span("2026-11-25 10:00", "2026-11-28 10:00")));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ period: span("2026-11-25 12:00", "2026-11-25 13:00") });
  });
});
