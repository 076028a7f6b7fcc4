import type { AttentionEntry } from "#renderer/data/queries/attention.ts";
import type { BookingDraft, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/** The booking as it would stand at the place that was refused because another holds it; null where there is nothing to wait for. */
export function waitWish(
  { code, changes, problems }: Pick<AttentionEntry, "code" | "changes" | "problems">,
  now: InstantMs,
): { readonly bookingId: BookingId; readonly draft: BookingDraft } | null {
  const [change, ...others] = changes.flatMap((one) => (one.table === "bookings" ? [one] : []));
  const isTaken =
    code === "taken" || problems.some(({ kind }) => kind === "station-taken" || kind === "beamline-taken");
  if (!change?.after || others.length > 0 || !isTaken || change.after.start <= now) return null;
  const { id, state, stationId, start, end, use, title, project, leader, note, memberId = null } = change.after;
  if (state !== "request" && state !== "tentative" && state !== "confirmed") return null;
  return { bookingId: id, draft: { stationId, start, end, use, title, project, leader, note, state, memberId } };
}
