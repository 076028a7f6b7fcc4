import * as z from "zod/mini";
import type { TermId } from "#shared/domain/facility/facility.ts";
import { QUOTA_CLASSES } from "#shared/domain/split/quotaClass.ts";
import { QUOTA_ENTRY_KINDS, type QuotaEntryId } from "#shared/domain/split/quotaEntry.ts";
import { stationId, text } from "#shared/mutations/booking/args.ts";

// The wire format of what is decided about quotas. Fields are only ever added, and only as optional ones.

/** Ten years: more than any quota, and far from where sums stop being exact. */
const MOST_MINUTES = 10 * 366 * 24 * 60;

const entryId = z.custom<QuotaEntryId>((value) => typeof value === "string" && /^quota-entry:[\w-]{1,60}$/.test(value));
const cell = {
  termId: z.custom<TermId>((value) => typeof value === "string" && /^[\w-]{1,40}$/.test(value)),
  stationId,
  quotaClass: z.enum(QUOTA_CLASSES),
};

/** The quota shall be so many minutes from now on, whatever it was. */
export const reviseArgs = z.object({
  id: entryId,
  ...cell,
  minutes: z.int().check(z.minimum(0), z.maximum(MOST_MINUTES)),
  reason: text,
});

/** Lines as they are: one, or the two of a transfer. */
export const enterArgs = z.object({
  entries: z
    .array(
      z.object({
        id: entryId,
        ...cell,
        kind: z.enum(QUOTA_ENTRY_KINDS),
        minutes: z.int().check(z.minimum(-MOST_MINUTES), z.maximum(MOST_MINUTES)),
      }),
    )
    .check(z.minLength(1), z.maxLength(2)),
  reason: text,
});

export type ReviseArgs = z.infer<typeof reviseArgs>;
export type EnterArgs = z.infer<typeof enterArgs>;
