import type { BeamtimeUse } from "#shared/domain/beamtime/booking.ts";

/** Out of whose hours beamtime is taken: shared 共用, coalition コアリション, or the facility's own 施設. */
export const QUOTA_CLASSES = ["shared", "coalition", "facility"] as const;
export type QuotaClass = (typeof QUOTA_CLASSES)[number];

/** Events (tours, schools, trial use) are held in the facility's own hours. Assumption: the sources give them no hours of their own. */
export function quotaClassOf(use: BeamtimeUse): QuotaClass {
  return use === "event" ? "facility" : use;
}
