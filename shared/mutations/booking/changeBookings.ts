import { changeBookingsCall } from "#shared/mutations/booking/calls.ts";
import { changeManyArgs, type ChangeLine, type ChangeManyArgs } from "#shared/mutations/booking/changeManyArgs.ts";
import type { ImportLine } from "#shared/mutations/booking/importArgs.ts";
import { saveMany } from "#shared/mutations/booking/saveMany.ts";
import type { Mutation } from "#shared/mutations/mutation.ts";

/**
 * Moves, changes, copies or cancels many bookings by hand, as one change and one step to undo; all of them or none.
 * Not an import: what is over stays over, and a cancellation says why.
 */
export const changeBookings: Mutation<ChangeManyArgs> = {
  name: "booking.changeMany",
  args: changeManyArgs,
  run: (tx, { lines, reason = "", override, back = false }, { actor }) =>
    saveMany(tx, { lines, actor, override, back, reason: reason.trim() }, (way) =>
      changeBookingsCall({ lines: way.filter(isByHand), back: true }),
    ),
};

/** The way back never leads to a state that a hand cannot leave: nothing that has ended was changed. */
function isByHand(line: ImportLine): line is ChangeLine {
  return "draft" in line ? line.draft.state !== "ended" : line.fields.state !== "ended";
}
