import * as z from "zod/mini";
import type { MemberId } from "#shared/domain/beamtime/booking.ts";
import type { MemberClassId } from "#shared/domain/coalition/memberClass.ts";
import { text } from "#shared/mutations/booking/args.ts";

// The wire format of what is decided about the coalition. Fields are only ever added, and only as optional ones.

const words = z.object({ ja: text, en: text });
const share = z.object({
  classId: z.custom<MemberClassId>((value) => typeof value === "string" && /^[\w-]{1,40}$/.test(value)),
  units: z.int().check(z.minimum(0), z.maximum(1000)),
  hoursPerYear: z.optional(z.int().check(z.minimum(0), z.maximum(8784))),
  joined: z.int().check(z.minimum(2000), z.maximum(2200)),
  yenPerHour: z.int().check(z.minimum(0), z.maximum(10_000_000)),
});

/** A member as it shall be; a new one where the id is not known. */
export const memberArgs = z.object({
  id: z.custom<MemberId>((value) => typeof value === "string" && /^member:[\w-]{1,60}$/.test(value)),
  name: words,
  share: z.optional(share),
  jointUsers: z.optional(z.array(text).check(z.maxLength(100))),
});

export type MemberArgs = z.infer<typeof memberArgs>;
