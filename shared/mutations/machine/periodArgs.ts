import * as z from "zod/mini";
import { MOST_LINES } from "#shared/domain/exchange/exchangeLine.ts";
import { MACHINE_TIME_KINDS, type BeamlineId } from "#shared/domain/facility/facility.ts";
import { instant, text } from "#shared/mutations/booking/args.ts";

const id = z.string().check(z.minLength(1), z.maxLength(200));

// The wire format of an import of machine time. Fields are only ever added, and only as optional ones.
export const importPeriodsArgs = z.object({
  periods: z
    .array(
      z.object({
        id,
        beamlineId: z.nullable(
          z.custom<BeamlineId>((value) => typeof value === "string" && /^[\w-]{1,40}$/.test(value)),
        ),
        kind: z.enum(MACHINE_TIME_KINDS),
        note: text,
        start: instant,
        end: instant,
      }),
    )
    .check(z.maxLength(MOST_LINES)),
  removed: z.array(id).check(z.maxLength(MOST_LINES)),
});

export type ImportPeriodsArgs = z.infer<typeof importPeriodsArgs>;
