import type { Booking, BookingDraft, BookingId } from "#shared/domain/beamtime/booking.ts";
import { samePlace } from "#shared/domain/beamtime/bookingChange.ts";
import { isLive } from "#shared/domain/beamtime/bookingState.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { Id } from "#shared/lib/id.ts";

/**
 * Somebody waits for a place that another booking holds (キャンセル待ち). `draft` is the booking as it would stand there, `bookingId` the
 * one that it would be: new, or one that stands elsewhere and would move. Several may wait for one place; nobody is given it by itself.
 */
export type WaitEntry = {
  readonly id: Id<"wait">;
  readonly bookingId: BookingId;
  readonly draft: BookingDraft;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: InstantMs;
};

/**
 * Why nobody waits here any more: the time has begun, the booking stands at its place, or it was called off elsewhere meanwhile.
 * Null: still waiting. A row stays until it is taken away by hand: what ended it can be taken back.
 */
export function waitEnd(
  { draft }: Pick<WaitEntry, "draft">,
  standing: Booking | undefined,
  now: InstantMs,
): "past" | "booked" | "called-off" | null {
  if (draft.start <= now) return "past";
  if (standing === undefined) return null;
  if (!isLive(standing)) return samePlace(standing, draft) ? null : "called-off";
  return samePlace(standing, draft) ? "booked" : null;
}
