import { useCallback, useMemo } from "react";
import { type SplitRow, splitRows } from "#renderer/features/split/splitRows.ts";
import type { FacilityRows } from "#renderer/data/queries/facility.ts";
import { grantsIn, stationUsage } from "#renderer/data/queries/split.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { useLiveEach } from "#renderer/data/useLiveEach.ts";
import type { StationId, Term } from "#shared/domain/facility/facility.ts";

/** The lines of a term, kept as the database is; undefined until all of it is read. After a change one station is read again. */
export function useSplit(facility: FacilityRows, term: Term): readonly SplitRow[] | undefined {
  const { db } = useDesk();
  const { terms } = facility;
  const stationIds = useMemo(() => facility.stations.map(({ id }) => id), [facility]);
  const usage = useCallback((id: StationId) => stationUsage(db, id, { term, terms }), [db, term, terms]);
  const usages = useLiveEach(stationIds, usage);
  const grants = useLive(() => grantsIn(db, { term, terms }), [db, term, terms]);
  return useMemo(
    () => (usages === undefined || grants === undefined ? undefined : splitRows({ facility, term, grants, usages })),
    [facility, term, grants, usages],
  );
}
