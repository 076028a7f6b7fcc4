import { demoOffices } from "#shared/demo/people.ts";
import { atWallClock, addDays } from "#shared/domain/time/day.ts";
import type { Beamline, Station, Term } from "#shared/domain/facility/facility.ts";
import type { FacilityRows } from "#shared/domain/facility/facilityRows.ts";
import { cellKey } from "#shared/domain/split/cell.ts";
import type { QuotaClass } from "#shared/domain/split/quotaClass.ts";
import type { QuotaEntry, QuotaEntryId } from "#shared/domain/split/quotaEntry.ts";
import { divideShifts } from "#shared/domain/split/divideShifts.ts";
import { userTimeOf } from "#shared/domain/split/userTime.ts";
import { spanOf } from "#shared/domain/beamtime/termOf.ts";
import { overlaps } from "#shared/domain/time/instant.ts";

/** Of the user time beside shared use, what the coalition is given; the rest stays in reserve. */
const COALITION_SHARE = 0.9;

/**
 * Decisions about quotas in the demo: some more shifts for shared use than were published at first, and on coalition beamlines most of
 * the other user time for the coalition. The facility's own hours are left open. Dated before the term, as plans are.
 */
export function demoQuotas(rows: Omit<FacilityRows, "quotaEntries">, terms: readonly Term[]): QuotaEntry[] {
  return terms.flatMap((term) =>
    rows.beamlines.flatMap((beamline) => {
      const stations = rows.stations.filter(({ beamlineId }) => beamlineId === beamline.id);
      const more = stations.flatMap((station) => moreShared(rows, term, station));
      return beamline.class === "shared" ? more : [...more, ...forCoalition(rows, { term, beamline, stations }, more)];
    }),
  );
}

/** A twentieth more, in days of three shifts. */
function moreShared({ offers }: Pick<FacilityRows, "offers">, term: Term, { id: stationId }: Station): QuotaEntry[] {
  const offer = offers.find((one) => one.termId === term.id && one.stationId === stationId);
  if (offer === undefined) return [];
  const days = Math.max(2, Math.round(offer.shifts / 20 / 3));
  return [decided({ term, stationId, quotaClass: "shared", shifts: days * 3 })];
}

function forCoalition(
  rows: Omit<FacilityRows, "quotaEntries">,
  {
    term,
    beamline,
    stations,
  }: { readonly term: Term; readonly beamline: Beamline; readonly stations: readonly Station[] },
  more: readonly QuotaEntry[],
): QuotaEntry[] {
  const shiftMinutes = term.shifts.lengthHours * 60;
  const here = stations.map(({ id }) => id);
  const offered = rows.offers.filter((offer) => offer.termId === term.id && here.includes(offer.stationId));
  const shared =
    offered.reduce((sum, { shifts }) => sum + shifts, 0) +
    more.reduce((sum, { minutes }) => sum + minutes, 0) / shiftMinutes;
  const span = spanOf(term);
  const periods = rows.machinePeriods.filter((period) => overlaps(period, span));
  const days = ((userTimeOf(term, beamline.id, periods) / shiftMinutes - shared) / 3) * COALITION_SHARE;
  if (days < stations.length) return [];
  const shares = divideShifts(
    Math.floor(days),
    stations.map(() => 1),
  );
  return stations.map(({ id: stationId }, at) =>
    decided({ term, stationId, quotaClass: "coalition", shifts: (shares[at] ?? 0) * 3 }),
  );
}

type Decision = {
  readonly term: Term;
  readonly stationId: Station["id"];
  readonly quotaClass: Exclude<QuotaClass, "facility">;
  readonly shifts: number;
};

function decided({ term, stationId, quotaClass, shifts }: Decision): QuotaEntry {
  const cell = { termId: term.id, stationId, quotaClass };
  return {
    ...cell,
    id: `quota-entry:demo-${cellKey(cell).replaceAll("/", "-")}` as QuotaEntryId,
    kind: "grant",
    minutes: shifts * term.shifts.lengthHours * 60,
    at: atWallClock(addDays(term.from, -90), 14),
    by: demoOffices[quotaClass],
    reason: quotaClass === "shared" ? "電力供給の見通しが改善したため" : "マシンタイム運用委員会の決定による",
    demo: true,
  };
}
