import type { BeamtimeUse } from "#shared/domain/beamtime/booking.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { hard, PLANNERS, soft } from "#shared/domain/beamtime/rules/severity.ts";
import type { ProposedBooking, Schedule } from "#shared/domain/beamtime/schedule.ts";
import type { BeamlineId, MachinePeriod, MachineTimeKind } from "#shared/domain/facility/facility.ts";
import { overlaps } from "#shared/domain/time/instant.ts";

/**
 * What a stretch of machine time means for a use: `free`, `soft` (there may be beam, by agreement) or `hard` (there is none).
 *
 * | machine time | shared, coalition | event | facility |
 * |---|---|---|---|
 * | user | free | free | free |
 * | maintenance, shutdown | hard | hard | free |
 * | study, tuning, start-up, reserve, … | soft | free | free |
 *
 * The facility's own work needs no user time, an event needs no beam but people in the hall. (Assumption: the sources list the
 * kinds of machine time, domain.md 2.3, and do not say what may be done in them.)
 */
export function machineTimeAllows(use: BeamtimeUse, machineTime: MachineTimeKind): "free" | "soft" | "hard" {
  if (machineTime === "user" || use === "facility") return "free";
  if (machineTime === "shutdown" || machineTime === "maintenance") return "hard";
  return use === "event" ? "free" : "soft";
}

/** True if the period counts for the beamline: one of its own, or one of the whole machine. */
export function concerns(period: MachinePeriod, beamlineId: BeamlineId): boolean {
  return period.beamlineId === null || period.beamlineId === beamlineId;
}

/**
 * Time that is not user time, once for each kind in the way, with the earliest period of that kind.
 * Time for which no machine period is known counts as user time, so that a calendar can be used before the machine's is entered.
 */
export function checkMachineTime(schedule: Schedule, proposed: ProposedBooking, beamlineId: BeamlineId): Problem[] {
  const earliest = new Map<MachineTimeKind, MachinePeriod>();
  for (const period of schedule.machinePeriods) {
    if (!overlaps(period, proposed) || !concerns(period, beamlineId)) continue;
    const known = earliest.get(period.kind);
    if (known === undefined || period.start < known.start) earliest.set(period.kind, period);
  }
  const inTheWay = [...earliest.values()]
    .filter((period) => machineTimeAllows(proposed.use, period.kind) !== "free")
    .toSorted((a, b) => a.start - b.start || (a.kind < b.kind ? -1 : 1));
  return inTheWay.map((period) => notUserTime(period, proposed.use));
}

function notUserTime({ kind, start, end, note }: MachinePeriod, use: BeamtimeUse): Problem {
  const changeUse = { kind: "change-use" } as const;
  const severity = machineTimeAllows(use, kind) === "hard" ? hard(changeUse) : soft(PLANNERS, changeUse);
  return { kind: "not-user-time", machineTime: kind, period: { start, end }, note, ...severity };
}
