import { hard } from "#shared/domain/beamtime/rules/severity.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import type { HeliumRefusal } from "#shared/domain/helium/heliumRefusal.ts";
import type { MutationResult } from "#shared/mutations/mutation.ts";

/** Appended. There is no step to undo: what is wrong is corrected. */
export function appended(bookingId: BookingId | null): MutationResult {
  return { ok: true, inverse: null, bookingId };
}

export function refusedFor(...reasons: readonly HeliumRefusal[]): MutationResult {
  return { ok: false, problems: reasons.map(problemOf) };
}

export function problemOf(why: HeliumRefusal): Problem {
  return { kind: "helium-refused", why, ...hard() };
}
