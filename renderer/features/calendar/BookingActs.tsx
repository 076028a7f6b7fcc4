import { restoreBooking } from "#renderer/features/calendar/acts.ts";
import { openNewBooking } from "#renderer/features/calendar/calendarState.ts";
import { CancelBooking } from "#renderer/features/calendar/CancelBooking.tsx";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { draftLike } from "#renderer/features/calendar/newDraft.ts";
import { permissionOf } from "#renderer/features/calendar/permissionOf.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { bookingWords } from "#renderer/text/booking.ts";
import { useWords } from "#renderer/text/useWords.ts";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import { isOver } from "#shared/domain/beamtime/bookingState.ts";

/** What else can be done with a booking: move it by clicks, make another like it, cancel or restore it. */
export function BookingActs({
  model,
  booking,
  onPlace,
}: {
  readonly model: FacilityModel;
  readonly booking: Booking;
  readonly onPlace: (() => void) | undefined;
}) {
  const t = useWords(bookingWords);
  const desk = useDesk();
  const may = (after: Booking) => permissionOf(desk.actor(), model, { before: booking, after }).length === 0;
  const mayPlan = may({ ...booking, state: booking.state === "cancelled" ? "request" : "cancelled" });
  return (
    <div className="booking-acts">
      {booking.state === "ended" ? <p className="notice">{t.endedNote}</p> : null}
      {booking.state === "cancelled" ? (
        <>
          <p className="notice">{t.cancelledNote}</p>
          {mayPlan ? (
            <button
              type="button"
              className="button"
              data-testid="restore"
              onClick={() => void restoreBooking(desk, booking)}
            >
              {t.restore}
            </button>
          ) : null}
        </>
      ) : null}
      {onPlace === undefined || isOver(booking.state) ? null : (
        <button type="button" className="button" data-testid="place-booking" onClick={onPlace}>
          {t.moveByClick}
        </button>
      )}
      <a
        className="button"
        title={`${t.logHelium} (L)`}
        data-testid="log-helium"
        href={`#/helium?booking=${booking.id}`}
      >
        {t.logHelium}
      </a>
      <button type="button" className="button" onClick={() => openNewBooking(draftLike(booking))}>
        {t.duplicate}
      </button>
      <button
        type="button"
        className="button"
        title={`${t.copy} (Ctrl+C)`}
        data-testid="copy-booking"
        onClick={() => void copyOne(booking.id)}
      >
        {t.copy}
      </button>
      {isOver(booking.state) || booking.state === "running" || !mayPlan ? null : <CancelBooking booking={booking} />}
    </div>
  );
}

/** Loaded with the first copy. */
async function copyOne(id: BookingId): Promise<void> {
  (await import("#renderer/features/calendar/many/copyPaste.ts")).takeUpOne(id);
}
