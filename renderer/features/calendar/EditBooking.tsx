import { BookingActs } from "#renderer/features/calendar/BookingActs.tsx";
import { BookingForm, SaveFoot } from "#renderer/features/calendar/BookingForm.tsx";
import { BookingHistory } from "#renderer/features/calendar/BookingHistory.tsx";
import { leavePanel, setReason, useCalendar } from "#renderer/features/calendar/calendarState.ts";
import type { OpenPanel } from "#renderer/features/calendar/panel.ts";
import { UnsavedQuestion } from "#renderer/features/calendar/UnsavedQuestion.tsx";
import { UnsentChip } from "#renderer/features/calendar/UnsentChip.tsx";
import { ownerText, type FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { placeNames } from "#renderer/features/calendar/laneWords.ts";
import { permissionOf } from "#renderer/features/calendar/permissionOf.ts";
import { useBookingEdit } from "#renderer/features/calendar/useBookingEdit.ts";
import { booking as bookingOf } from "#renderer/data/queries/bookings.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { bookingWords } from "#renderer/text/booking.ts";
import { glossary } from "#renderer/text/glossary.ts";
import { wordProblem } from "#renderer/text/problems.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { isOver } from "#shared/domain/beamtime/bookingState.ts";

type EditBookingProps = {
  readonly model: FacilityModel;
  readonly panel: OpenPanel;
  readonly onPlace: (() => void) | undefined;
  onClose(): void;
};

/** A booking that is there, kept up to date while it is open. */
export function EditBooking({ model, panel, onPlace, onClose }: EditBookingProps) {
  const t = useWords(bookingWords);
  const desk = useDesk();
  const { id } = panel;
  const found = useLive(async () => ({ booking: await bookingOf(desk.db, id) }), [desk.db, id]);
  if (!found?.booking) {
    return (
      <SidePanel title={found ? t.gone : ""} closeLabel={t.close} onClose={found ? leavePanel : onClose}>
        {null}
      </SidePanel>
    );
  }
  return <OpenBooking model={model} booking={found.booking} panel={panel} onPlace={onPlace} onClose={onClose} />;
}

type OpenBookingProps = EditBookingProps & { readonly booking: Booking };

function OpenBooking({ model, booking, panel, onPlace, onClose }: OpenBookingProps) {
  const t = useWords(bookingWords);
  const language = useLanguage();
  const words = glossary[language];
  const edit = useBookingEdit(model, booking, panel);
  const isAsking = useCalendar((state) => state.leaving !== null);
  const [refusal] = permissionOf(useDesk().actor(), model, { before: booking, after: booking });
  const isLocked = isOver(booking.state) || refusal !== undefined;
  const needsReason = edit.isChanged && edit.check.canOverrideAll;
  return (
    <SidePanel
      title={ownerText(model, booking, language) || booking.title || words.use[booking.use]}
      badge={
        <>
          <span className="chip">{words.state[booking.state]}</span>
          <UnsentChip id={booking.id} />
          {booking.demo ? <span className="chip">{t.invented}</span> : null}
        </>
      }
      closeLabel={t.close}
      onClose={onClose}
      footer={
        isAsking ? (
          <UnsavedQuestion canSave={edit.canSave && !isLocked} />
        ) : isLocked ? undefined : (
          <SaveFoot label={needsReason ? t.saveWithReason : t.save} canSave={edit.canSave} />
        )
      }
    >
      {refusal === undefined ? null : (
        <p className="notice" data-testid="not-allowed">
          {wordProblem(refusal, language, placeNames(model)).explanation}
        </p>
      )}
      <BookingForm
        model={model}
        value={edit.value}
        check={edit.check}
        reason={panel.reason}
        isLocked={isLocked}
        isStateFixed={isLocked || booking.state === "running"}
        onReason={setReason}
        onChange={edit.change}
        onSave={() => void edit.save()}
      />
      <BookingActs model={model} booking={booking} onPlace={isLocked ? undefined : onPlace} />
      <BookingHistory model={model} booking={booking} />
      <p className="booking-id">
        {t.id} <code>{booking.id}</code>
      </p>
    </SidePanel>
  );
}
