import { concerns } from "#shared/domain/beamtime/rules/checkMachineTime.ts";
import type { BeamlineId, MachinePeriod, Term } from "#shared/domain/facility/facility.ts";
import { MINUTE_MS } from "#shared/domain/split/chargeOf.ts";
import { atWallClock } from "#shared/domain/time/day.ts";

/**
 * Minutes of user time at a beamline in a term: from the first shift of its first day to the last shift of its last day, without
 * what the machine does otherwise. Periods that overlap count once; where none is known, all of it is user time.
 * · Example: a term of two days with shifts from 10:00 and six hours of study → 42 h.
 */
export function userTimeOf(
  term: Pick<Term, "from" | "to" | "shifts">,
  beamlineId: BeamlineId,
  periods: readonly MachinePeriod[],
): number {
  const [start, end] = [atWallClock(term.from, term.shifts.startHour), atWallClock(term.to, term.shifts.startHour)];
  const others = periods
    .filter((period) => period.kind !== "user" && concerns(period, beamlineId))
    .toSorted((a, b) => a.start - b.start);
  let [taken, counted] = [0, start as number];
  for (const period of others) {
    const [from, to] = [Math.max(period.start, counted), Math.min(period.end, end)];
    if (to <= from) continue;
    taken += to - from;
    counted = to;
  }
  return Math.round((end - start - taken) / MINUTE_MS);
}
