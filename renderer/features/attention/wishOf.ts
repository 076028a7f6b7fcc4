import type { AttentionEntry } from "#renderer/data/queries/attention.ts";
import { callAt, type OtherWish } from "#shared/mutations/booking/callAt.ts";
import { withoutVersion } from "#shared/mutations/withoutVersion.ts";

/** Null for a change that is not about the place of one booking. A move has no title to change. */
export function wishOf({ call, changes }: Pick<AttentionEntry, "call" | "changes">): OtherWish | null {
  const [change, ...others] = changes.flatMap((one) => (one.table === "bookings" ? [one] : []));
  if (!change?.after || others.length > 0) return null;
  const { stationId, start, end, title } = change.after;
  const wish = { place: { stationId, start, end }, ...(withoutVersion(call.name) === "booking.move" ? {} : { title }) };
  return callAt(call, wish) === undefined ? null : wish;
}
