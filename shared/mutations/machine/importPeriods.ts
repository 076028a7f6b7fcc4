import * as z from "zod/mini";
import { MOST_LINES } from "#shared/domain/exchange/exchangeLine.ts";
import { MACHINE_TIME_KINDS, type BeamlineId, type MachinePeriod } from "#shared/domain/facility/facility.ts";
import { instant, text } from "#shared/mutations/booking/args.ts";
import { judgePeriods } from "#shared/mutations/machine/judgePeriods.ts";
import type { Call, Mutation } from "#shared/mutations/mutation.ts";

const id = z.string().check(z.minLength(1), z.maxLength(200));

// The wire format of an import of machine time. Fields are only ever added, and only as optional ones.
const importArgs = z.object({
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

export type ImportPeriodsArgs = z.infer<typeof importArgs>;

export const importPeriodsCall = (args: ImportPeriodsArgs): Call => ({ name: "machine.importMany", args });

/**
 * Enters machine time as one change, all of it or nothing: new periods, other ones under an id that is there, and ids that go.
 * Bookings that stand in it stay where they are (docs/booking-rules.md). Taken back, everything is as it was.
 */
export const importPeriods: Mutation<ImportPeriodsArgs> = {
  name: "machine.importMany",
  args: importArgs,
  async run(tx, { periods, removed }) {
    const problems = (await judgePeriods(tx, periods, removed)).flatMap((judged) => judged.problems);
    if (problems.length > 0) return { ok: false, problems };
    const back: { periods: MachinePeriod[]; removed: string[] } = { periods: [], removed: [] };
    for (const period of periods) {
      const before = await tx.machinePeriod(period.id);
      if (before === undefined) back.removed.push(period.id);
      else back.periods.push(before);
      await tx.putMachinePeriod(period);
    }
    for (const gone of removed) {
      const before = await tx.machinePeriod(gone);
      if (before === undefined) continue;
      back.periods.push(before);
      await tx.removeMachinePeriod(gone);
    }
    return { ok: true, inverse: importPeriodsCall(back), bookingId: null };
  },
};
