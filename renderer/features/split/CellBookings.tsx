import { type AmountUnit, amountText } from "#renderer/features/split/amounts.ts";
import { formatRange } from "#renderer/text/formatTime.ts";
import { glossary } from "#renderer/text/glossary.ts";
import { splitWords } from "#renderer/text/split.ts";
import { useWords } from "#renderer/text/useWords.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { MINUTE_MS } from "#shared/domain/split/chargeOf.ts";
import { isBlock } from "#shared/domain/visibility/calendarBlock.ts";
import type { Language } from "#shared/ipc/channels.ts";

export type AmountScale = {
  readonly unit: AmountUnit;
  readonly shiftMinutes: number;
  readonly language: Language;
};

/** The bookings that take from a quota, each leading to the calendar. What may not be seen is in use, and leads nowhere. */
export function CellBookings(props: { readonly bookings: readonly Booking[]; readonly scale: AmountScale }) {
  const { bookings, scale } = props;
  const t = useWords(splitWords);
  if (bookings.length === 0) return <p className="cell-empty">{t.noBookings}</p>;
  return (
    <ol className="cell-lines">
      {bookings.map((booking) => (
        <li key={booking.id}>
          <span className="cell-when">
            {formatRange(booking, scale.language)}
            <small>{glossary[scale.language].state[booking.state]}</small>
          </span>
          <b>{amountText((booking.end - booking.start) / MINUTE_MS, scale)}</b>
          <BookingName booking={booking} language={scale.language} />
        </li>
      ))}
    </ol>
  );
}

/** What it is called; pressed, the calendar shows it. */
export function BookingName({ booking, language }: { readonly booking: Booking; readonly language: Language }) {
  if (isBlock(booking)) return <span className="cell-what">{glossary[language].inUse}</span>;
  const name = [booking.project, booking.title].filter(Boolean).join(" ") || splitWords[language].untitled;
  return (
    <a className="cell-what" href={`#/calendar?booking=${booking.id}`} title={splitWords[language].openInCalendar}>
      {name}
    </a>
  );
}
