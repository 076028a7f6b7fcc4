import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { hard } from "#shared/domain/beamtime/rules/severity.ts";
import type { Call, MutationResult } from "#shared/mutations/mutation.ts";

/** Done. `inverse` is the call that takes it back. */
export function done(bookingId: BookingId, inverse: Call): MutationResult {
  return { ok: true, inverse, bookingId };
}

/** Refused with every reason; nothing has been written. */
export function refused(...problems: readonly Problem[]): MutationResult {
  return { ok: false, problems };
}

export function notFound(bookingId: BookingId): MutationResult {
  return refused({ kind: "booking-not-found", bookingId, ...hard() });
}
