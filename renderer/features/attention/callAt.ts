import type { Remedy } from "#shared/domain/beamtime/problem.ts";
import type { Call } from "#shared/mutations/mutation.ts";

type MoveTo = Extract<Remedy, { kind: "move-to" }>;

/** The same change at another place; undefined for changes that are not about one place. */
export function callAt({ name, args }: Call, { stationId, interval }: MoveTo): Call | undefined {
  const place = { stationId, start: interval.start, end: interval.end };
  if (typeof args !== "object" || args === null) return undefined;
  if (name === "booking.move") return { name, args: { ...args, ...place } };
  if (name === "booking.create" && "draft" in args)
    return { name, args: { ...args, draft: { ...Object(args.draft), ...place } } };
  if (name === "booking.edit" && "fields" in args)
    return { name, args: { ...args, fields: { ...Object(args.fields), ...place } } };
  return undefined;
}
