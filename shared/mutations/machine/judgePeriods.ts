import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { hard } from "#shared/domain/beamtime/rules/severity.ts";
import { LONGEST_MACHINE_PERIOD_MS } from "#shared/domain/facility/longestMachinePeriod.ts";
import type { MachinePeriod } from "#shared/domain/facility/facility.ts";
import { overlaps } from "#shared/domain/time/instant.ts";
import type { MutationTx } from "#shared/mutations/mutation.ts";

export type JudgedPeriod = { readonly period: MachinePeriod; readonly problems: readonly Problem[] };

/**
 * Every reason why machine time cannot be entered, each period judged as if all the others had been saved and `removed` were
 * gone. The machine does one thing at a time: for all beamlines, and for each beamline of its own.
 */
export async function judgePeriods(
  tx: MutationTx,
  periods: readonly MachinePeriod[],
  removed: readonly string[],
): Promise<JudgedPeriod[]> {
  const replaced = new Set([...removed, ...periods.map(({ id }) => id)]);
  const judged: JudgedPeriod[] = [];
  for (const period of periods) {
    const problems = checkLength(period);
    const { beamlineId } = period;
    if (beamlineId !== null && (await tx.beamline(beamlineId)) === undefined)
      problems.push({ kind: "unknown-beamline", beamlineId, ...hard() });
    if (problems.length === 0) {
      const stored = (await tx.machinePeriods(period)).filter(({ id }) => !replaced.has(id));
      const others = periods.filter((other) => other !== period && overlaps(other, period));
      const by = [...stored, ...others].find((other) => other.beamlineId === beamlineId);
      if (by !== undefined) problems.push({ kind: "machine-time-overlaps", by, ...hard() });
    }
    judged.push({ period, problems });
  }
  return judged;
}

function checkLength({ start, end }: MachinePeriod): Problem[] {
  if (!(start < end)) return [{ kind: "ends-before-it-starts", ...hard() }];
  if (end - start <= LONGEST_MACHINE_PERIOD_MS) return [];
  return [{ kind: "machine-time-too-long", longestMs: LONGEST_MACHINE_PERIOD_MS, ...hard() }];
}
