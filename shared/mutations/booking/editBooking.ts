import type { Booking } from "#shared/domain/beamtime/booking.ts";
import {
  applyFields,
  formerFields,
  isSameBooking,
  samePlace,
  type BookingFields,
} from "#shared/domain/beamtime/bookingChange.ts";
import { canFollow } from "#shared/domain/beamtime/bookingState.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { hard } from "#shared/domain/beamtime/rules/severity.ts";
import { editArgs, type EditArgs } from "#shared/mutations/booking/args.ts";
import { editBookingCall } from "#shared/mutations/booking/calls.ts";
import { judge } from "#shared/mutations/booking/judge.ts";
import { done, notFound, refused } from "#shared/mutations/booking/outcome.ts";
import type { Mutation } from "#shared/mutations/mutation.ts";

/** Changes what a booking says, and with the same save its place if wanted. Taken back, exactly these fields return. */
export const editBooking: Mutation<EditArgs> = {
  name: "booking.edit",
  args: editArgs,
  async run(tx, { id, fields, override, back = false }, { actor, at }) {
    const before = await tx.booking(id);
    if (before === undefined) return notFound(id);
    const after = applyFields(before, fields);
    const judged = await judge(tx, { after, before, actor, override, back, at });
    const problems = [...checkState(before, after), ...(judged.accepted ? [] : judged.problems)];
    if (problems.length > 0 || !judged.accepted) return refused(...problems);
    await tx.putBooking(after);
    await tx.addBookingEvent({
      bookingId: id,
      act: onlyMoves(before, fields) ? "moved" : "edited",
      before,
      after,
      reason: judged.reason,
    });
    return done(id, editBookingCall({ id, fields: formerFields(before, fields), back: true }));
  },
};

/** What is over is refused as that by the rules; this is about the steps of one that lives. */
function checkState(before: Booking, after: Booking): Problem[] {
  if (before.state === "ended" || before.state === "cancelled" || canFollow(before.state, after.state)) return [];
  return [{ kind: "state-cannot-follow", from: before.state, to: after.state, ...hard() }];
}

function onlyMoves(before: Booking, fields: BookingFields): boolean {
  const { stationId = before.stationId, start = before.start, end = before.end, ...texts } = fields;
  const moves = !samePlace(before, { stationId, start, end });
  return moves && isSameBooking(before, applyFields(before, texts));
}
