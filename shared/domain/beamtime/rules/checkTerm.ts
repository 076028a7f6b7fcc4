import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { PLANNERS, soft } from "#shared/domain/beamtime/rules/severity.ts";
import type { ProposedBooking, Schedule } from "#shared/domain/beamtime/schedule.ts";
import { nearestTerm, termOf } from "#shared/domain/beamtime/termOf.ts";

/**
 * Shared and coalition use lie inside one term; the facility's own use and events need none (assumption).
 * A booking across the border of two terms counts as outside: its hours are set against the quota of one.
 */
export function checkTerm({ terms }: Schedule, proposed: ProposedBooking): Problem[] {
  const needsTerm = proposed.use === "shared" || proposed.use === "coalition";
  if (!needsTerm || termOf(terms, proposed) !== undefined) return [];
  const nearest = nearestTerm(terms, proposed)?.id ?? null;
  return [{ kind: "outside-every-term", nearest, ...soft(PLANNERS, { kind: "change-use" }) }];
}
