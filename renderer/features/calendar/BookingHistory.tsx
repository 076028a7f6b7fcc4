import { historyLines } from "#renderer/features/calendar/historyLines.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { momentText } from "#renderer/features/calendar/times.ts";
import { historyOf } from "#renderer/data/queries/bookings.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { bookingWords } from "#renderer/text/booking.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";

/** Who did what to it, when, from what to what, and why. Newest first; nothing is ever taken out. */
export function BookingHistory({ model, booking }: { readonly model: FacilityModel; readonly booking: Booking }) {
  const t = useWords(bookingWords);
  const language = useLanguage();
  const desk = useDesk();
  const events = useLive(() => historyOf(desk.db, booking.id), [desk.db, booking.id]);
  return (
    <section className="history" aria-label={t.history} data-testid="history">
      <h3>{t.history}</h3>
      {events?.length === 0 ? <p>{t.noHistory}</p> : null}
      <ol>
        {events?.toReversed().map((event) => (
          <li key={event.id}>
            <p>
              <strong>{t.acts[event.act]}</strong>
              {event.via === "act" ? null : (
                <span className="chip">{event.via === "undo" ? t.viaUndo : t.viaRedo}</span>
              )}
              <span className="who">{event.by.name}</span>
              <time dateTime={new Date(event.at).toISOString()}>{momentText(event.at)}</time>
            </p>
            {historyLines(event, model, language).map((line) => (
              <p key={line} className="change">
                {line}
              </p>
            ))}
            {event.reason === "" ? null : <p className="why">{t.reason(event.reason)}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
