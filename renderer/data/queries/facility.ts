import type { DeskDatabase } from "#renderer/data/db.ts";
import { LONGEST_MACHINE_PERIOD_MS } from "#shared/domain/facility/longestMachinePeriod.ts";
import type { Member } from "#shared/domain/beamtime/member.ts";
import type {
  Beamline,
  MachinePeriod,
  Offer,
  Station,
  StationId,
  Term,
  TermId,
} from "#shared/domain/facility/facility.ts";
import type { QuotaEntry } from "#shared/domain/split/quotaEntry.ts";
import { overlaps, type Interval } from "#shared/domain/time/instant.ts";

export type FacilityRows = {
  readonly beamlines: Beamline[];
  readonly stations: Station[];
  readonly terms: Term[];
  /** Only those that the person may know of. */
  readonly members: Member[];
};

/** Beamlines and stations in their order on screen, terms by their first day. A few dozen rows, whatever the years stored. */
export async function facility(db: DeskDatabase): Promise<FacilityRows> {
  const [beamlines, stations, terms, members] = await Promise.all([
    db.beamlines.toArray(),
    db.stations.toArray(),
    db.terms.toArray(),
    db.members.toArray(),
  ]);
  return {
    beamlines: beamlines.toSorted((a, b) => a.order - b.order),
    stations: stations.toSorted((a, b) => a.order - b.order),
    terms: terms.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    members,
  };
}

/** Shifts offered for shared use in one term. */
export function offersOf(db: DeskDatabase, term: TermId): Promise<Offer[]> {
  return db.offers.where("termId").equals(term).toArray();
}

/** What was decided about the quotas of a station in a term. */
export function quotaEntriesOf(db: DeskDatabase, term: TermId, station: StationId): Promise<QuotaEntry[]> {
  return db.quotaEntries.where("[termId+stationId]").equals([term, station]).toArray();
}

/** Machine time that overlaps the interval, in order of start. Looks back LONGEST_MACHINE_PERIOD_MS and no further. */
export async function machinePeriodsBetween(db: DeskDatabase, interval: Interval): Promise<MachinePeriod[]> {
  const rows = await db.machinePeriods
    .where("start")
    .between(interval.start - LONGEST_MACHINE_PERIOD_MS, interval.end, false, false)
    .toArray();
  return rows.filter((period) => overlaps(period, interval));
}
