import { hasFacility } from "#renderer/platform/facilityDesk.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { glossary } from "#renderer/text/glossary.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { BEAMTIME_USES, type BookingState } from "#shared/domain/beamtime/booking.ts";

const STATES: readonly BookingState[] = ["request", "tentative", "confirmed", "running", "ended", "cancelled"];

/** What colour, pattern, letter and line mean. */
export function Legend() {
  const t = useWords(calendarWords);
  const words = glossary[useLanguage()];
  return (
    <section className="legend" aria-label={t.legend}>
      <h2>{t.legendUse}</h2>
      <ul>
        {BEAMTIME_USES.map((use) => (
          <li key={use}>
            <span className="use-swatch" data-use={use} aria-hidden>
              {t.useMarks[use]}
            </span>
            {words.use[use]}
          </li>
        ))}
      </ul>
      <h2>{t.legendState}</h2>
      <ul>
        {STATES.map((state) => (
          <li key={state}>
            <span className="state-swatch" data-state={state} aria-hidden />
            {words.state[state]}
            <small>{t.stateLooks[state]}</small>
          </li>
        ))}
        {hasFacility() ? (
          <li>
            <span className="state-swatch" data-state="request" aria-hidden />
            {t.unsent.text}
            <small>{t.stateLooks.request}</small>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
