import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { hard } from "#shared/domain/beamtime/rules/severity.ts";
import type { Beamline, MachinePeriod, Station, StationId, Term } from "#shared/domain/facility/facility.ts";
import { sumOf } from "#shared/domain/split/balance.ts";
import type { LedgerEntry } from "#shared/domain/split/ledger.ts";
import { userTimeOf } from "#shared/domain/split/userTime.ts";

export type QuotaScene = {
  readonly term: Term;
  readonly beamline: Beamline;
  /** All of the beamline. */
  readonly stations: readonly Station[];
  /** Machine time that touches the term. */
  readonly machinePeriods: readonly MachinePeriod[];
};

/**
 * Quotas of a term must not add up to more than there is user time: at each station, or at all stations of a beamline together where
 * only one can run at a time. `grants` of these stations in this term, of every class. One hard problem for each set of stations.
 * · Example: 10 days of user time are 240 h at BL08W, so 90 + 100 + 63 h may be and 90 + 100 + 63 shifts may not.
 */
export function checkQuotas({ term, beamline, stations, machinePeriods }: QuotaScene, grants: readonly LedgerEntry[]) {
  const userMinutes = userTimeOf(term, beamline.id, machinePeriods);
  const ids = stations.map(({ id }) => id);
  const together: readonly StationId[][] = beamline.stationsRunTogether ? ids.map((id) => [id]) : [ids];
  return together.flatMap((stationIds): Problem[] => {
    const quotaMinutes = sumOf(grants.filter(({ stationId }) => stationIds.includes(stationId)));
    if (quotaMinutes <= userMinutes) return [];
    return [{ kind: "quotas-exceed-user-time", termId: term.id, stationIds, quotaMinutes, userMinutes, ...hard() }];
  });
}
