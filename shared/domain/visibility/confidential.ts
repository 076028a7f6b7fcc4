import type { Booking, BookingEvent, MemberId } from "#shared/domain/beamtime/booking.ts";

/**
 * Coalition use is a company's own business: what it measures, when, and that it is there at all are shown to the company and to
 * the facility's staff, and to nobody else (docs/visibility.md). Shared use is published by the facility itself.
 */
export function isConfidential(booking: Pick<Booking, "use">): boolean {
  return booking.use === "coalition";
}

/**
 * Whose secret a line of history is: `null` for nobody's, a member, or `"several"` where it speaks of two companies, or of one
 * that nobody entered: then only the facility's staff may read it.
 */
export function ownerOf({ before, after }: Pick<BookingEvent, "before" | "after">): MemberId | "several" | null {
  const secrets = [before, after].filter((booking) => booking !== null && isConfidential(booking));
  const [first, second] = secrets.map((booking) => booking?.memberId ?? "several");
  if (first === undefined) return null;
  return second === undefined || second === first ? first : "several";
}
