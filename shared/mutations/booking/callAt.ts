import type { Place } from "#shared/domain/beamtime/bookingChange.ts";
import type { Call } from "#shared/mutations/mutation.ts";
import { withoutVersion } from "#shared/mutations/withoutVersion.ts";

export type OtherWish = { readonly place: Place; /** Absent: as it was. */ readonly title?: string };

/**
 * The same change at another place and with another title; undefined for changes that are not about one place. A reason that was
 * given for the old place does not count for the new one.
 */
export function callAt({ name, args }: Call, { place, title }: OtherWish): Call | undefined {
  if (typeof args !== "object" || args === null) return undefined;
  const { override: _override, ...rest } = args as Readonly<Record<string, unknown>>;
  const at = { stationId: place.stationId, start: place.start, end: place.end };
  const wish = { ...at, ...(title === undefined ? {} : { title }) };
  const act = withoutVersion(name);
  if (act === "booking.move") return { name, args: { ...rest, ...at } };
  if (act === "booking.create") return { name, args: { ...rest, draft: { ...Object(rest["draft"]), ...wish } } };
  if (act === "booking.edit") return { name, args: { ...rest, fields: { ...Object(rest["fields"]), ...wish } } };
  return undefined;
}

/** The same change with a reason for what is soft against it. */
export function callBecause({ name, args }: Call, reason: string): Call {
  return { name, args: { ...Object(args), override: { reason } } };
}
