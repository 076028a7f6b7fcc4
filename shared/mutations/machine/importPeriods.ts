import type { MachinePeriod } from "#shared/domain/facility/facility.ts";
import { importPeriodsCall } from "#shared/mutations/machine/calls.ts";
import { judgePeriods } from "#shared/mutations/machine/judgePeriods.ts";
import { importPeriodsArgs, type ImportPeriodsArgs } from "#shared/mutations/machine/periodArgs.ts";
import type { Mutation } from "#shared/mutations/mutation.ts";

/**
 * Enters machine time as one change, all of it or nothing: new periods, other ones under an id that is there, and ids that go.
 * Bookings that stand in it stay where they are (docs/booking-rules.md). Taken back, everything is as it was.
 */
export const importPeriods: Mutation<ImportPeriodsArgs> = {
  name: "machine.importMany",
  args: importPeriodsArgs,
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
