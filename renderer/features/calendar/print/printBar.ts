import { ownerText, type FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { barOf } from "#renderer/features/calendar/laneRows.ts";
import type { LaneBar } from "#renderer/ui/lanes/laneTypes.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** A bar that knows its proposal or member: upright in a narrow bar there is room for one word. */
export type PrintBar = LaneBar & { readonly project: string };

export function printBar(booking: Booking, language: Language, model: FacilityModel): PrintBar {
  return { ...barOf(booking, language, model), project: ownerText(model, booking, language) };
}
