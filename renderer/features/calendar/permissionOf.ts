import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { checkPermission } from "#shared/domain/access/checkPermission.ts";
import type { Actor, Booking } from "#shared/domain/beamtime/booking.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";

/** Asked before anything is saved, so that the screen says it in advance; every mutation asks again. */
export function permissionOf(
  actor: Actor,
  model: FacilityModel,
  { before, after }: { readonly before: Booking | null; readonly after: Booking },
): Problem[] {
  const standing = (booking: Booking) => ({ booking, beamlineId: model.station(booking.stationId)?.beamlineId });
  const sides = { before: before === null ? null : standing(before), after: standing(after) };
  return checkPermission(actor, { kind: "booking", ...sides });
}
