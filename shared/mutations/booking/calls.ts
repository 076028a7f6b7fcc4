import type { BookingDraft } from "#shared/domain/beamtime/booking.ts";
import type { CancelArgs, CreateArgs, EditArgs, MoveArgs, RestoreArgs } from "#shared/mutations/booking/args.ts";
import type { ChangeManyArgs } from "#shared/mutations/booking/changeManyArgs.ts";
import type { ImportArgs } from "#shared/mutations/booking/importArgs.ts";
import type { Call } from "#shared/mutations/mutation.ts";

// Typed ways to write a call, for screens. Types only: this file loads no schema.

type NewBooking = Omit<CreateArgs, "draft"> & { readonly draft: BookingDraft };

export const createBookingCall = ({ draft, ...rest }: NewBooking): Call => ({
  name: "booking.create@2",
  args: { ...rest, draft: { ...draft, memberId: draft.memberId ?? null } } satisfies CreateArgs,
});
/** Also a change of length. */
export const moveBookingCall = (args: MoveArgs): Call => ({ name: "booking.move", args });
export const editBookingCall = (args: EditArgs): Call => ({ name: "booking.edit", args });
export const cancelBookingCall = (args: CancelArgs): Call => ({ name: "booking.cancel", args });
export const restoreBookingCall = (args: RestoreArgs): Call => ({ name: "booking.restore", args });
/** Many bookings as one change, by hand. */
export const changeBookingsCall = (args: ChangeManyArgs): Call => ({ name: "booking.changeMany", args });
/** Many bookings as one change, out of a file. */
export const importBookingsCall = (args: ImportArgs): Call => ({ name: "booking.importMany", args });
