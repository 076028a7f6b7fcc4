import { useState } from "react";
import { createBooking } from "#renderer/features/calendar/acts.ts";
import { BookingForm, SaveFoot } from "#renderer/features/calendar/BookingForm.tsx";
import { UnsavedQuestion } from "#renderer/features/calendar/UnsavedQuestion.tsx";
import type { NewPanel } from "#renderer/features/calendar/panel.ts";
import { changeDraft, setReason, useCalendar } from "#renderer/features/calendar/calendarState.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { stationUse } from "#renderer/features/calendar/judgePlace.ts";
import { overrideOf, useFormCheck } from "#renderer/features/calendar/useFormCheck.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { bookingWords } from "#renderer/text/booking.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";
import type { BookingDraft } from "#shared/domain/beamtime/booking.ts";

type NewBookingProps = { readonly model: FacilityModel; readonly panel: NewPanel; onClose(): void };

/** The form of a booking that is not there yet. Its bar stands on the lanes, dashed, and follows what is typed. */
export function NewBooking({ model, panel, onClose }: NewBookingProps) {
  const t = useWords(bookingWords);
  const desk = useDesk();
  const { draft, reason } = panel;
  const isAsking = useCalendar((state) => state.leaving !== null);
  const [wasTried, setWasTried] = useState(false);
  const check = useFormCheck(model, draft, null);
  // An empty title is no fault before one had the chance to write it.
  const problems = check.problems.filter(({ kind }) => kind !== "title-missing" || wasTried);
  const change = (fields: Partial<BookingDraft>): void => {
    const ownUse = draft.use === stationUse(model, draft.stationId);
    const use = fields.stationId !== undefined && ownUse ? { use: stationUse(model, fields.stationId) } : {};
    changeDraft({ ...fields, ...use });
  };
  const save = async (): Promise<void> => {
    setWasTried(true);
    if (check.canSave(reason)) await createBooking(desk, draft, overrideOf(check.problems, reason));
  };
  return (
    <SidePanel
      title={t.newTitle}
      closeLabel={t.close}
      onClose={onClose}
      footer={
        isAsking ? (
          <UnsavedQuestion canSave={check.canSave(reason)} />
        ) : (
          <SaveFoot
            label={check.canOverrideAll ? t.saveWithReason : t.create}
            canSave={problems.length === 0 || check.canSave(reason)}
          />
        )
      }
    >
      <BookingForm
        model={model}
        value={draft}
        check={{ ...check, problems }}
        takesFocus
        reason={reason}
        onReason={setReason}
        onChange={change}
        onSave={() => void save()}
      />
    </SidePanel>
  );
}
