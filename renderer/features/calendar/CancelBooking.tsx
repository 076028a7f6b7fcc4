import { useState } from "react";
import { cancelBooking } from "#renderer/features/calendar/acts.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { bookingWords } from "#renderer/text/booking.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { TextField } from "#renderer/ui/fields/TextField.tsx";
import type { Booking } from "#shared/domain/beamtime/booking.ts";

/** Asks for the reason in place: it is what the history tells later. No second question: it can be undone. */
export function CancelBooking({ booking }: { readonly booking: Booking }) {
  const t = useWords(bookingWords);
  const desk = useDesk();
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null) {
    return (
      <button type="button" className="button danger" data-testid="cancel-booking" onClick={() => setReason("")}>
        {t.cancel}
      </button>
    );
  }
  return (
    <form
      className="cancel-form"
      onSubmit={(event) => {
        event.preventDefault();
        void cancelBooking(desk, booking, reason.trim());
      }}
    >
      <TextField
        label={t.cancelReason}
        placeholder={t.cancelReasonHint}
        name="cancel-reason"
        takesFocus
        value={reason}
        onChange={setReason}
      />
      <div className="form-foot">
        <button type="submit" className="button danger" data-testid="cancel-now">
          {t.cancelNow}
        </button>
        <button type="button" className="button quiet" onClick={() => setReason(null)}>
          {t.keep}
        </button>
      </div>
    </form>
  );
}
