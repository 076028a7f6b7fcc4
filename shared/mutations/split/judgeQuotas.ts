import { spanOf } from "#shared/domain/beamtime/termOf.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { hard } from "#shared/domain/beamtime/rules/severity.ts";
import { isOfCell, sumOf } from "#shared/domain/split/balance.ts";
import { type Cell, cellKey } from "#shared/domain/split/cell.ts";
import { checkQuotas } from "#shared/domain/split/checkQuotas.ts";
import { linesOf } from "#shared/domain/split/ledger.ts";
import type { QuotaEntry } from "#shared/domain/split/quotaEntry.ts";
import { groupBy } from "#shared/lib/groupBy.ts";
import type { MutationTx } from "#shared/mutations/mutation.ts";
import { givenAt } from "#shared/mutations/split/givenAt.ts";

/**
 * Every reason why these lines cannot be entered: a station or term that is not there, no reason given, a quota below nothing, and
 * quotas beyond the user time. What lowers the sum is never refused for being still too high.
 */
export async function judgeQuotas(tx: MutationTx, entries: readonly QuotaEntry[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  if (entries.some(({ reason }) => reason.trim() === "")) problems.push({ kind: "reason-missing", ...hard() });
  for (const [, added] of groupBy(entries, ({ termId, stationId }) => `${termId}/${stationId}`)) {
    const [first] = added;
    if (first !== undefined) problems.push(...(await judgeStation(tx, first, added)));
  }
  return problems;
}

async function judgeStation(
  tx: MutationTx,
  { termId, stationId }: Cell,
  added: readonly QuotaEntry[],
): Promise<Problem[]> {
  const station = await tx.station(stationId);
  const beamline = station && (await tx.beamline(station.beamlineId));
  const term = (await tx.terms()).find(({ id }) => id === termId);
  if (beamline === undefined) return [{ kind: "unknown-station", stationId, ...hard() }];
  if (term === undefined) return [{ kind: "unknown-term", termId, ...hard() }];
  const stations = await tx.stationsOf(beamline.id);
  const given = [...linesOf(added)];
  for (const { id } of stations) given.push(...(await givenAt(tx, { termId, stationId: id })));
  const below = [...new Map(added.map((entry) => [cellKey(entry), entry])).values()].flatMap((cell): Problem[] => {
    const minutes = sumOf(given.filter(isOfCell(cell)));
    const { quotaClass } = cell;
    return minutes < 0 ? [{ kind: "quota-below-nothing", termId, stationId, quotaClass, minutes, ...hard() }] : [];
  });
  if (sumOf(added) <= 0) return below;
  const machinePeriods = await tx.machinePeriods(spanOf(term));
  return [...below, ...checkQuotas({ term, beamline, stations, machinePeriods }, given)];
}
