import { useMemo } from "react";
import { editBooking, moveBooking } from "#renderer/features/calendar/acts.ts";
import { setEdits, showSaved } from "#renderer/features/calendar/calendarState.ts";
import type { OpenPanel } from "#renderer/features/calendar/panel.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { overrideOf, useFormCheck } from "#renderer/features/calendar/useFormCheck.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import type { Booking, BookingDraft } from "#shared/domain/beamtime/booking.ts";

/** What a person is changing of a stored booking, not saved yet. A change of place alone is saved as a move. */
export function useBookingEdit(model: FacilityModel, booking: Booking, panel: OpenPanel) {
  const desk = useDesk();
  const { proposed, edits, reason } = panel;
  const start = useMemo(() => ({ ...formOf(booking), ...proposed }), [booking, proposed]);
  const value = useMemo(() => ({ ...start, ...edits }), [start, edits]);
  const found = useFormCheck(model, value, booking);
  const changed = changedFields(booking, { ...proposed, ...edits });
  const isChanged = Object.keys(changed).length > 0;
  const save = async (): Promise<void> => {
    if (!isChanged || !found.canSave(reason)) return;
    const override = overrideOf(found.problems, reason);
    const onlyPlace = Object.keys(changed).every((key) => key === "stationId" || key === "start" || key === "end");
    const saving = onlyPlace
      ? moveBooking(desk, booking, value, override)
      : editBooking(desk, booking, changed, override);
    if ((await saving).ok) showSaved(booking.id);
  };
  return {
    value,
    // A booking that stands as it was accepted is not judged again; what would stand against it today is told.
    check: isChanged ? found : { ...found, isKnown: found.standing.length > 0, problems: [], canOverrideAll: false },
    isChanged,
    canSave: isChanged && found.canSave(reason),
    change: (change: Partial<BookingDraft>) => setEdits(changedFields(start, { ...edits, ...change })),
    save,
  };
}

/** The booking as the form shows it. A state that is not planned any more is shown beside the form, not in it. */
function formOf(booking: Booking): BookingDraft {
  const { stationId, start, end, use, title, project, leader, note, state, memberId = null } = booking;
  const isPlanned = state === "request" || state === "tentative" || state === "confirmed";
  const words = { title, project, leader, note, memberId };
  return { stationId, start, end, use, ...words, state: isPlanned ? state : "confirmed" };
}

function changedFields(from: Booking | BookingDraft, fields: Partial<BookingDraft>): Partial<BookingDraft> {
  const known: Readonly<Record<string, unknown>> = from;
  // A field that is not there is as good as one that says nobody.
  return Object.fromEntries(Object.entries(fields).filter(([key, value]) => (known[key] ?? null) !== (value ?? null)));
}
