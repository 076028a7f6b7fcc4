import type { FacilityRows } from "#renderer/data/queries/facility.ts";
import type { BeamlineClass, Station, StationId, Term } from "#shared/domain/facility/facility.ts";
import { type Balance, balanceOf } from "#shared/domain/split/balance.ts";
import { type Cell, cellKey } from "#shared/domain/split/cell.ts";
import type { LedgerEntry } from "#shared/domain/split/ledger.ts";
import { QUOTA_CLASSES, type QuotaClass } from "#shared/domain/split/quotaClass.ts";
import type { Usage } from "#shared/domain/split/usage.ts";
import { groupBy } from "#shared/lib/groupBy.ts";

/** One cell with where it stands: a line of the table. `id` is the key of the cell. */
export type SplitRow = Cell &
  Balance & {
    readonly id: string;
    readonly station: Station;
    readonly beamlineClass: BeamlineClass;
    /** Length of the term's shift, minutes. */
    readonly shiftMinutes: number;
  };

export type SplitFacts = {
  readonly facility: FacilityRows;
  readonly term: Term;
  readonly grants: readonly LedgerEntry[];
  readonly usages: ReadonlyMap<StationId, Readonly<Record<QuotaClass, Usage>>>;
};

/** Every station with its own class, and with any other class in which something was given or booked. In the order of the lanes. */
export function splitRows({ facility, term, grants, usages }: SplitFacts): SplitRow[] {
  const given = groupBy(grants, cellKey);
  const classOf = new Map(facility.beamlines.map((line) => [line.id, line.class]));
  const shiftMinutes = term.shifts.lengthHours * 60;
  return facility.stations.flatMap((station) => {
    const beamlineClass = classOf.get(station.beamlineId) ?? "shared";
    return QUOTA_CLASSES.flatMap((quotaClass): SplitRow[] => {
      const cell = { termId: term.id, stationId: station.id, quotaClass };
      const id = cellKey(cell);
      const balance = balanceOf(given.get(id) ?? [], usages.get(station.id)?.[quotaClass]);
      const isEmpty = balance.allocated === null && balance.booked === 0;
      if (isEmpty && quotaClass !== beamlineClass) return [];
      return [{ ...cell, ...balance, id, station, beamlineClass, shiftMinutes }];
    });
  });
}

/** The longest bar: what the lengths of all bars are measured by. At least 1, so that nothing is divided by zero. */
export function longestOf(rows: readonly SplitRow[]): number {
  return Math.max(1, ...rows.map(({ allocated, booked }) => Math.max(allocated ?? 0, booked)));
}
