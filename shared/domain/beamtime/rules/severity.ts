import type { Role } from "#shared/domain/beamtime/booking.ts";
import type { Remedy } from "#shared/domain/beamtime/problem.ts";

/** Never accepted, whoever asks. */
export function hard(...remedies: Remedy[]) {
  return { severity: "hard" as const, overridableBy: [] as readonly Role[], remedies };
}

/** Accepted with a reason by one of the roles. */
export function soft(overridableBy: readonly Role[], ...remedies: Remedy[]) {
  return { severity: "soft" as const, overridableBy, remedies };
}

/** Those who plan beamtime and answer for it. Assumption: the sources name the offices, not who may bend which rule. */
export const PLANNERS: readonly Role[] = ["shared-use-office", "coalition-office", "administrator"];
