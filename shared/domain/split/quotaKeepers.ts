import type { Role } from "#shared/domain/beamtime/booking.ts";
import { PLANNERS } from "#shared/domain/beamtime/rules/severity.ts";
import type { QuotaClass } from "#shared/domain/split/quotaClass.ts";

/**
 * Who decides about the quota of a class, and may let a booking go beyond it. The facility's own hours are both offices'.
 * Assumption: the sources name the offices and not who moves whose hours.
 */
export function quotaKeepers(quotaClass: QuotaClass): readonly Role[] {
  if (quotaClass === "shared") return ["shared-use-office", "administrator"];
  if (quotaClass === "coalition") return ["coalition-office", "administrator"];
  return PLANNERS;
}
