import { ownerText, stationName, type FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { formatDayAndYear, formatRange } from "#renderer/text/formatTime.ts";
import { glossary } from "#renderer/text/glossary.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { dayOf } from "#shared/domain/time/day.ts";

/** One found booking: station, title, number and leader, and when, with the year. */
export function FoundBooking({ booking, model }: { readonly booking: Booking; readonly model: FacilityModel }) {
  const language = useLanguage();
  const { use, state, title, leader, stationId, start } = booking;
  const owner = ownerText(model, booking, language);
  const t = useWords(calendarWords);
  const words = glossary[language];
  return (
    <span className="found-booking" data-state={state}>
      <span className="use-swatch" data-use={use} title={words.use[use]}>
        {t.useMarks[use]}
      </span>
      <b>{stationName(model, stationId)}</b>
      <span className="found-title">{title || owner || words.use[use]}</span>
      <span className="found-who">{[title === "" ? "" : owner, leader].filter(Boolean).join(" · ")}</span>
      <span className="found-when">
        <span>{formatDayAndYear(dayOf(start), language)}</span>
        <small>{formatRange(booking, language)}</small>
      </span>
      {state === "cancelled" ? <span className="chip">{words.state.cancelled}</span> : null}
    </span>
  );
}
