import { clashMarks } from "#renderer/features/calendar/clashes.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { glossary } from "#renderer/text/glossary.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { UseSign } from "#renderer/ui/UseSign.tsx";
import type { BeamtimeUse, Booking, BookingState } from "#shared/domain/beamtime/booking.ts";

export function UseMark({ use }: { readonly use: BeamtimeUse }) {
  const t = useWords(calendarWords);
  const words = glossary[useLanguage()];
  return (
    <UseSign use={use} letter={t.useMarks[use]}>
      {words.use[use]}
    </UseSign>
  );
}

/** The state by the line and fill of a small bar, and by its word. What the facility has not decided on looks like a request. */
export function StateMark({ state, isUnsent = false }: { readonly state: BookingState; readonly isUnsent?: boolean }) {
  const t = useWords(calendarWords);
  const words = glossary[useLanguage()];
  return (
    <span className="booking-state">
      <span className={`booking-state-mark is-${isUnsent ? "request" : state}`} aria-hidden />
      {words.state[state]}
      {isUnsent ? ` · ${t.unsent.text}` : null}
    </span>
  );
}

/** That somebody is in its way: by a sign, a word, and with the name for whoever points at it or listens. */
export function ClashMark(props: { readonly model: FacilityModel; readonly others: readonly Booking[] | undefined }) {
  const [mark] = clashMarks(props.model, props.others, useLanguage());
  if (mark === undefined) return null;
  return (
    <span className="clash-mark" title={mark.label}>
      <span aria-hidden>
        {mark.sign} {mark.text}
      </span>
      <span className="visually-hidden">{mark.label}</span>
    </span>
  );
}
