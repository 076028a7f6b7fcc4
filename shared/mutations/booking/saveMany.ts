import type { Booking, BookingAct } from "#shared/domain/beamtime/booking.ts";
import { applyPlace, formerFields, isSameBooking, samePlace } from "#shared/domain/beamtime/bookingChange.ts";
import { isLive } from "#shared/domain/beamtime/bookingState.ts";
import type { ImportLine } from "#shared/mutations/booking/importArgs.ts";
import { judgeMany, type JudgedLine, type ManyChanges } from "#shared/mutations/booking/judgeMany.ts";
import { done, refused } from "#shared/mutations/booking/outcome.ts";
import type { Call, MutationResult, MutationTx } from "#shared/mutations/mutation.ts";

/**
 * Saves many changes as one, all of them or none: new bookings, changed ones, cancelled ones. Each is checked against the facility
 * as it will be with all the others. `inverseCall` makes the call that takes all of it back with one step: what was new is cancelled.
 */
export async function saveMany(
  tx: MutationTx,
  changes: ManyChanges,
  inverseCall: (lines: ImportLine[]) => Call,
): Promise<MutationResult> {
  const judged = await judgeMany(tx, changes);
  const problems = judged.flatMap((line) => line.problems);
  if (problems.length > 0) return refused(...problems);
  for (const { before, after, reason } of judged) {
    if (after === null) continue;
    await tx.putBooking(after);
    await tx.addBookingEvent({ bookingId: after.id, act: actOf(before, after), before, after, reason });
  }
  const [first] = changes.lines;
  return first === undefined ? refused() : done(first.id, inverseCall(judged.map(wayBack)));
}

function wayBack({ line, before }: JudgedLine): ImportLine {
  if ("draft" in line || before === null) return { id: line.id, fields: { state: "cancelled" } };
  return { id: line.id, fields: formerFields(before, line.fields) };
}

function actOf(before: Booking | null, after: Booking): BookingAct {
  if (before === null) return "created";
  if (isLive(before) !== isLive(after)) return isLive(after) ? "restored" : "cancelled";
  const isOnlyPlace = isSameBooking(applyPlace(before, after), after);
  return isOnlyPlace && !samePlace(before, after) ? "moved" : "edited";
}
