import { useMemo, useState } from "react";
import { editBooking, moveBooking, restoreBooking } from "#renderer/features/calendar/acts.ts";
import { BookingForm } from "#renderer/features/calendar/BookingForm.tsx";
import { BookingHistory } from "#renderer/features/calendar/BookingHistory.tsx";
import { openBooking, openNewBooking } from "#renderer/features/calendar/calendarState.ts";
import { CancelBooking } from "#renderer/features/calendar/CancelBooking.tsx";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { draftLike } from "#renderer/features/calendar/newDraft.ts";
import { overrideOf, useFormCheck } from "#renderer/features/calendar/useFormCheck.ts";
import { booking as bookingOf } from "#renderer/data/queries/bookings.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { bookingWords } from "#renderer/text/booking.ts";
import { glossary } from "#renderer/text/glossary.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";
import type { Booking, BookingDraft, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { Place } from "#shared/domain/beamtime/bookingChange.ts";
import { isOver } from "#shared/domain/beamtime/bookingState.ts";

type EditBookingProps = {
  readonly model: FacilityModel;
  readonly id: BookingId;
  /** A place that was tried by hand and needs a reason. */
  readonly proposed: Place | undefined;
  readonly onPlace: (() => void) | undefined;
  onClose(): void;
};

/** A booking that is there, kept up to date while it is open. */
export function EditBooking({ model, id, proposed, onPlace, onClose }: EditBookingProps) {
  const t = useWords(bookingWords);
  const words = glossary[useLanguage()];
  const desk = useDesk();
  const found = useLive(async () => ({ booking: await bookingOf(desk.db, id) }), [desk.db, id]);
  const booking = found?.booking;
  const name = booking ? booking.project || booking.title || words.use[booking.use] : "";
  return (
    <SidePanel
      title={name}
      badge={booking ? <span className="chip">{words.state[booking.state]}</span> : null}
      closeLabel={t.close}
      onClose={onClose}
    >
      {found && !booking ? <p>{t.gone}</p> : null}
      {booking ? (
        <>
          <BookingFields
            key={proposed ? `${proposed.stationId} ${proposed.start} ${proposed.end}` : "stored"}
            model={model}
            booking={booking}
            proposed={proposed}
          />
          <BookingActs booking={booking} onPlace={onPlace} />
          <BookingHistory model={model} booking={booking} />
        </>
      ) : null}
    </SidePanel>
  );
}

function BookingFields({
  model,
  booking,
  proposed,
}: {
  model: FacilityModel;
  booking: Booking;
  proposed: Place | undefined;
}) {
  const t = useWords(bookingWords);
  const desk = useDesk();
  const [fields, setFields] = useState<Partial<BookingDraft>>(proposed ?? {});
  const [reason, setReason] = useState("");
  const value = useMemo(() => ({ ...formOf(booking), ...fields }), [booking, fields]);
  const check = useFormCheck(model, value, booking);
  const changed = changedFields(booking, fields);
  const isChanged = Object.keys(changed).length > 0;
  const save = async (): Promise<void> => {
    const override = overrideOf(check.problems, reason);
    const onlyPlace = Object.keys(changed).every((key) => key === "stationId" || key === "start" || key === "end");
    const result = await (onlyPlace
      ? moveBooking(desk, booking, value, override)
      : editBooking(desk, booking, changed, override));
    if (!result.ok) return;
    setFields({});
    setReason("");
    openBooking(booking.id);
  };
  return (
    <BookingForm
      model={model}
      value={value}
      check={isChanged ? check : { ...check, isKnown: false }}
      reason={reason}
      isLocked={isOver(booking.state)}
      isStateFixed={isOver(booking.state) || booking.state === "running"}
      canSave={isChanged && check.canSave(reason)}
      saveLabel={check.problems.length > 0 && isChanged ? t.saveWithReason : t.save}
      onReason={setReason}
      onChange={(change) => setFields((before) => ({ ...before, ...change }))}
      onSave={() => void save()}
    />
  );
}

function BookingActs({ booking, onPlace }: { readonly booking: Booking; readonly onPlace: (() => void) | undefined }) {
  const t = useWords(bookingWords);
  const desk = useDesk();
  const isCancelled = booking.state === "cancelled";
  return (
    <div className="booking-acts">
      {isCancelled ? (
        <>
          <p className="notice">{t.cancelledNote}</p>
          <button
            type="button"
            className="button"
            data-testid="restore"
            onClick={() => void restoreBooking(desk, booking)}
          >
            {t.restore}
          </button>
        </>
      ) : null}
      {booking.state === "ended" ? <p className="notice">{t.endedNote}</p> : null}
      {onPlace === undefined || isOver(booking.state) ? null : (
        <button type="button" className="button" data-testid="place-booking" onClick={onPlace}>
          {t.moveByClick}
        </button>
      )}
      <button type="button" className="button" onClick={() => openNewBooking(draftLike(booking))}>
        {t.duplicate}
      </button>
      {isOver(booking.state) || booking.state === "running" ? null : <CancelBooking booking={booking} />}
    </div>
  );
}

/** The booking as the form shows it. A state that is not planned any more is shown beside the form, not in it. */
function formOf(booking: Booking): BookingDraft {
  const { stationId, start, end, use, title, project, leader, note, state } = booking;
  const isPlanned = state === "request" || state === "tentative" || state === "confirmed";
  return { stationId, start, end, use, title, project, leader, note, state: isPlanned ? state : "confirmed" };
}

function changedFields(booking: Booking, fields: Partial<BookingDraft>): Partial<BookingDraft> {
  const known: Readonly<Record<string, unknown>> = booking;
  return Object.fromEntries(Object.entries(fields).filter(([key, value]) => known[key] !== value));
}
