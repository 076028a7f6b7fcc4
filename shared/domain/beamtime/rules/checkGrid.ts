import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { hard, soft } from "#shared/domain/beamtime/rules/severity.ts";
import type { ProposedBooking, Schedule } from "#shared/domain/beamtime/schedule.ts";
import { nearestTerm } from "#shared/domain/beamtime/termOf.ts";
import { isOnGrid, QUARTER_HOUR_MS, shiftGrid, stepGrid } from "#shared/domain/beamtime/timeGrid.ts";
import { HOUR_MS, type Interval } from "#shared/domain/time/instant.ts";

/**
 * Shared use in whole shifts of its term (soft: the shared-use office may give half a shift), coalition use in whole hours (hard:
 * it is charged by the hour), and nothing off the quarter of an hour. The nearest interval that fits is given.
 * That a proposal asks for shifts in threes (domain.md 2.1) is a rule of the call, not of one booking.
 */
export function checkGrid({ terms }: Schedule, proposed: ProposedBooking): Problem[] {
  const remedy = (interval: Interval) => ({ kind: "move-to", stationId: proposed.stationId, interval }) as const;
  if (proposed.use === "coalition") {
    const hours = stepGrid(HOUR_MS);
    if (isOnGrid(hours, proposed)) return [];
    const nearest = hours.nearest(proposed);
    return [{ kind: "not-whole-hours", nearest, ...hard(remedy(nearest)) }];
  }
  const problems: Problem[] = [];
  const term = proposed.use === "shared" ? nearestTerm(terms, proposed) : undefined;
  if (term !== undefined && !isOnGrid(shiftGrid(term.shifts), proposed)) {
    const nearest = shiftGrid(term.shifts).nearest(proposed);
    problems.push({
      kind: "not-whole-shifts",
      nearest,
      ...soft(["shared-use-office", "administrator"], remedy(nearest)),
    });
  }
  const quarters = stepGrid(QUARTER_HOUR_MS);
  if (!isOnGrid(quarters, proposed)) {
    const nearest = quarters.nearest(proposed);
    problems.push({ kind: "not-quarter-hours", nearest, ...hard(remedy(nearest)) });
  }
  return problems;
}
