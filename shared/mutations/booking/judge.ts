import type { Actor, Booking, BookingEvent } from "#shared/domain/beamtime/booking.ts";
import { asProposed, samePlace } from "#shared/domain/beamtime/bookingChange.ts";
import { isLive } from "#shared/domain/beamtime/bookingState.ts";
import { checkBooking } from "#shared/domain/beamtime/checkBooking.ts";
import { isAccepted, type Override } from "#shared/domain/beamtime/isAccepted.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { checkRound } from "#shared/domain/beamtime/rules/checkRound.ts";
import { loadSchedule } from "#shared/mutations/booking/loadSchedule.ts";
import { loadQuotaLeft } from "#shared/mutations/split/loadQuotaLeft.ts";
import { loadRounds } from "#shared/mutations/coalition/loadRounds.ts";
import type { MutationTx } from "#shared/mutations/mutation.ts";

export type Wish = {
  /** The booking as it shall be, and as it stands (null if it holds no place now). */
  readonly after: Booking;
  readonly before: Booking | null;
  readonly actor: Actor;
  readonly override: Override | undefined;
  /** Put it back where it stood: what was soft there is not asked again. */
  readonly back: boolean;
  /** When it was wanted; absent where no round is asked about, as in a file that is read in. */
  readonly at?: InstantMs | undefined;
};

export type Judgement =
  | { readonly accepted: true; /** For the history. */ readonly reason: string }
  | { readonly accepted: false; readonly problems: readonly Problem[] };

/**
 * Asks the rules, and then whether what they say is accepted: with a reason by somebody who may, or because undo puts the booking
 * back to a place and use which its own history shows. What is hard refuses in any case: another booking may stand there now.
 */
export async function judge(tx: MutationTx, wish: Wish): Promise<Judgement> {
  const { after, before, actor, override } = wish;
  const schedule = await loadSchedule(tx, after);
  const quotaLeft = after.start < after.end ? await loadQuotaLeft(tx, { after, before }) : undefined;
  const rounds = await loadRounds(tx, after, wish.at);
  const proposed = asProposed(after, before);
  const problems = [...checkBooking({ ...schedule, quotaLeft }, proposed), ...checkRound(rounds, proposed)];
  if (isAccepted(problems, actor, override)) return { accepted: true, reason: override?.reason.trim() ?? "" };
  const onlySoft = problems.every(({ severity }) => severity === "soft");
  const stoodThere = wish.back && onlySoft ? standing(await tx.eventsOf(after.id), after) : undefined;
  return stoodThere === undefined ? { accepted: false, problems } : { accepted: true, reason: stoodThere.reason };
}

/** The latest line of the history in which the booking stood at this place with this use, and the reason given for it. */
function standing(
  events: readonly Pick<BookingEvent, "before" | "after" | "reason">[],
  wanted: Booking,
): { readonly reason: string } | undefined {
  const stands = (booking: Booking | null) =>
    booking !== null && isLive(booking) && samePlace(booking, wanted) && booking.use === wanted.use;
  const arrival = events.findLast((event) => stands(event.after) && !stands(event.before));
  return arrival ?? (events.some((event) => stands(event.before)) ? { reason: "" } : undefined);
}
