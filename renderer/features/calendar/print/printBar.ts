import { ownerText, type FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { barOf, type BarNotes } from "#renderer/features/calendar/laneRows.ts";
import type { LaneBar } from "#renderer/ui/lanes/laneTypes.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** A bar that knows its proposal or member: upright in a narrow bar there is room for one word. */
export type PrintBar = LaneBar & { readonly project: string };

/** Paper shows no marks: who is in somebody's way, or not decided on by the facility, says so in the second line. */
export function printBar(booking: Booking, language: Language, model: FacilityModel, notes: BarNotes = {}): PrintBar {
  const bar = barOf(booking, language, model, notes);
  const sub = [...bar.marks.map(({ text }) => text), bar.sub].filter((part) => part !== "").join(" · ");
  return { ...bar, sub, project: ownerText(model, booking, language) };
}
