import { memberName, stationName, type FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { bookingWords } from "#renderer/text/booking.ts";
import { formatRange } from "#renderer/text/formatTime.ts";
import { glossary } from "#renderer/text/glossary.ts";
import type { Booking, BookingEvent } from "#shared/domain/beamtime/booking.ts";
import type { Language } from "#shared/ipc/channels.ts";

/**
 * What an event changed, a line each: `開始–終了: 11/25(水) 10:00–18:00 → 11/26(木) 10:00–18:00`.
 * Of a creation, where and when it was made. The state is told by the act itself unless the act was an edit.
 */
export function historyLines(
  event: Pick<BookingEvent, "before" | "after" | "act">,
  model: FacilityModel,
  language: Language,
): string[] {
  const t = bookingWords[language];
  const { before, after } = event;
  if (before === null) return [`${stationName(model, after.stationId)} ${formatRange(after, language)}`];
  return fieldsOf(model, language).flatMap(([label, read]) => {
    const [from, to] = [read(before), read(after)];
    if (from === to || (label === t.state && event.act !== "edited")) return [];
    return [t.fromTo(label, from || t.empty, to || t.empty)];
  });
}

function fieldsOf(
  model: FacilityModel,
  language: Language,
): readonly [label: string, read: (booking: Booking) => string][] {
  const t = bookingWords[language];
  const words = glossary[language];
  return [
    [t.station, (booking) => stationName(model, booking.stationId)],
    [t.when, (booking) => formatRange(booking, language)],
    [t.title, (booking) => booking.title],
    [t.member, (booking) => memberName(model, booking, language)],
    [t.project, (booking) => booking.project],
    [t.leader, (booking) => booking.leader],
    [t.use, (booking) => words.use[booking.use]],
    [t.state, (booking) => words.state[booking.state]],
    [t.note, (booking) => booking.note],
  ];
}
