import type { Problem } from "#shared/domain/beamtime/problem.ts";
import type { ProposedBooking, Schedule } from "#shared/domain/beamtime/schedule.ts";

/** Every reason why the booking cannot stand; empty if it may. */
export function checkBooking(_schedule: Schedule, _proposed: ProposedBooking): Problem[] {
  return [];
}
