import { useUnsent } from "#renderer/features/calendar/useUnsent.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { useWords } from "#renderer/text/useWords.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";

/** Beside the state of a booking that the facility has not decided on. */
export function UnsentChip({ id }: { readonly id: BookingId }) {
  const t = useWords(calendarWords);
  return useUnsent().has(id) ? (
    <span className="chip" title={t.unsent.label}>
      {t.unsent.text}
    </span>
  ) : null;
}
