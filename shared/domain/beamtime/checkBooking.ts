import { samePlace } from "#shared/domain/beamtime/bookingChange.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { checkBeamline } from "#shared/domain/beamtime/rules/checkBeamline.ts";
import { checkChange } from "#shared/domain/beamtime/rules/checkChange.ts";
import { checkGrid } from "#shared/domain/beamtime/rules/checkGrid.ts";
import { checkLength } from "#shared/domain/beamtime/rules/checkLength.ts";
import { checkMachineTime } from "#shared/domain/beamtime/rules/checkMachineTime.ts";
import { checkOccupancy } from "#shared/domain/beamtime/rules/checkOccupancy.ts";
import { checkQuota } from "#shared/domain/beamtime/rules/checkQuota.ts";
import { checkTerm } from "#shared/domain/beamtime/rules/checkTerm.ts";
import { checkTitle } from "#shared/domain/beamtime/rules/checkTitle.ts";
import { hard } from "#shared/domain/beamtime/rules/severity.ts";
import type { ProposedBooking, Schedule } from "#shared/domain/beamtime/schedule.ts";

/**
 * Every reason why the booking cannot stand as proposed; empty if it may.
 *
 * Cheap enough for every move of the mouse: one pass over the schedule, no search for other places (`remediesFor` does that when
 * the hand rests). An empty interval overlaps nothing, so it is not asked about time and place. A booking that keeps its place
 * and use is not asked about them again: it was accepted there, and correcting its title must not fail on a rule that came later.
 */
export function checkBooking(schedule: Schedule, proposed: ProposedBooking): Problem[] {
  const { before } = proposed;
  const stays = before !== null && samePlace(before, proposed) && before.use === proposed.use;
  return [
    ...checkChange(proposed),
    ...checkLength(proposed),
    ...checkTitle(proposed.title),
    ...(stays ? [] : checkPlace(schedule, proposed)),
  ];
}

function checkPlace(schedule: Schedule, proposed: ProposedBooking): Problem[] {
  const station = schedule.stations.find(({ id }) => id === proposed.stationId);
  const beamline = schedule.beamlines.find(({ id }) => id === station?.beamlineId);
  const hasLength = proposed.start < proposed.end;
  return [
    ...(beamline === undefined
      ? [{ kind: "unknown-station" as const, stationId: proposed.stationId, ...hard() }]
      : checkBeamline(beamline, proposed.use)),
    ...(beamline !== undefined && hasLength ? checkOccupancy(schedule, proposed, beamline) : []),
    ...(beamline !== undefined && hasLength ? checkMachineTime(schedule, proposed, beamline.id) : []),
    ...(hasLength ? checkTerm(schedule, proposed) : []),
    ...(hasLength ? checkGrid(schedule, proposed) : []),
    ...(hasLength ? checkQuota(schedule, proposed) : []),
  ];
}
