import { isOver } from "#shared/domain/beamtime/bookingState.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { hard } from "#shared/domain/beamtime/rules/severity.ts";
import type { ProposedBooking } from "#shared/domain/beamtime/schedule.ts";

/**
 * What has ended or been cancelled stays as it is. What is running may end earlier or later, and stays where and when it began
 * and whose it is.
 */
export function checkChange(proposed: ProposedBooking): Problem[] {
  const { before } = proposed;
  if (before === null) return [];
  const { id: bookingId, state } = before;
  if (isOver(state)) return [{ kind: "booking-is-over", bookingId, state, ...hard() }];
  const began = before.stationId === proposed.stationId && before.start === proposed.start;
  if (state !== "running" || (began && before.use === proposed.use)) return [];
  return [{ kind: "booking-is-running", bookingId, ...hard() }];
}
