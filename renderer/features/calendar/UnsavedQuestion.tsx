import { useEffect, useRef } from "react";
import { leavePanel, stayInPanel } from "#renderer/features/calendar/calendarState.ts";
import { BOOKING_FORM } from "#renderer/features/calendar/BookingForm.tsx";
import { bookingWords } from "#renderer/text/booking.ts";
import { useWords } from "#renderer/text/useWords.ts";

/** At the foot of a form with unsaved words that somebody is about to leave. Esc is "back"; nothing is lost by waiting. */
export function UnsavedQuestion({ canSave }: { readonly canSave: boolean }) {
  const t = useWords(bookingWords);
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    group.current?.querySelector<HTMLElement>("button:enabled:last-of-type")?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <div ref={group} className="unsaved" role="group" aria-label={t.unsaved} data-testid="unsaved">
      <p role="alert">{t.unsaved}</p>
      <button type="submit" form={BOOKING_FORM} className="button primary" disabled={!canSave}>
        {t.saveAndGo}
      </button>
      <button type="button" className="button danger" onClick={leavePanel}>
        {t.discard}
      </button>
      <button type="button" className="button" onClick={stayInPanel}>
        {t.stay}
      </button>
    </div>
  );
}
