import { checkFacilityFile } from "#shared/domain/facility/checkFacilityFile.ts";
import type { MemberId } from "#shared/domain/beamtime/booking.ts";
import type { BeamlineId, StationId, TermId } from "#shared/domain/facility/facility.ts";
import type { MemberClassId } from "#shared/domain/coalition/memberClass.ts";
import type { CoalitionRules } from "#shared/domain/coalition/coalitionRules.ts";
import { facilityFile, type FacilityFile } from "#shared/domain/facility/facilityFile.ts";
import type { Facility, FacilityRows } from "#shared/domain/facility/facilityRows.ts";
import { mistakesOf, type FileMistake } from "#shared/domain/facility/fileMistake.ts";
import type { Day } from "#shared/domain/time/day.ts";

export type ParsedFacilityFile =
  | { readonly ok: true; readonly facility: Facility }
  | { readonly ok: false; readonly problems: readonly FileMistake[] };

/**
 * A facility from the content of a file, already read as JSON.
 * Returns every problem found, of form first; what belongs together (ids, sums, sources) is looked at once the form is right.
 * Machine periods and helium devices are not part of the file: it returns none.
 */
export function parseFacilityFile(content: unknown): ParsedFacilityFile {
  const parsed = facilityFile.safeParse(content);
  if (!parsed.success) return { ok: false, problems: mistakesOf(parsed.error) };
  const problems = checkFacilityFile(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, facility: facilityOf(parsed.data) };
}

function facilityOf(file: FacilityFile): Facility {
  return {
    name: file.name,
    portCount: file.ports.value,
    machineTimes: file.machineTimes.map(({ kind, name, isUserTime }) => ({ kind, name, isUserTime })),
    rows: rowsOf(file),
  };
}

function rowsOf(file: FacilityFile): FacilityRows {
  return {
    beamlines: file.beamlines.map((line) => ({
      id: line.id as BeamlineId,
      name: { ja: line.name.ja, en: line.name.en },
      class: line.class.value,
      xray: line.xray.value,
      source: line.source.value,
      state: line.state.value,
      stationsRunTogether: line.stationsRunTogether.value,
      order: line.order,
    })),
    stations: file.beamlines.flatMap((line) =>
      line.stations.map((station, index) => ({
        id: station.id as StationId,
        beamlineId: line.id as BeamlineId,
        short: station.short,
        name: station.name,
        order: line.order * 10 + index,
      })),
    ),
    terms: file.terms.map((term) => ({
      id: term.id as TermId,
      from: term.from as Day,
      to: term.to as Day,
      shifts: { startHour: term.shifts.startHour.value, lengthHours: term.shifts.lengthHours.value },
      assumed: term.certainty === "assumption",
    })),
    offers: file.offers.map((offer) => ({
      id: `${offer.termId}/${offer.stationId}`,
      termId: offer.termId as TermId,
      stationId: offer.stationId as StationId,
      shifts: offer.shifts,
    })),
    machinePeriods: [],
    coalitionRules: rulesOf(file),
    quotaEntries: [],
    members: (file.members ?? []).map(({ id, name }) => ({ id: id as MemberId, name, demo: false })),
    heliumDevices: [],
  };
}

function rulesOf({ coalition }: FacilityFile): CoalitionRules[] {
  if (coalition === undefined) return [];
  const classes = coalition.classes.map(({ id, name }) => ({ id: id as MemberClassId, name }));
  const rounds = coalition.rounds.map(({ id, name, eligible, closes }) => {
    return { id, name, eligible: eligible as MemberClassId[] | null, closes };
  });
  return [{ id: "coalition-rules", classes, rounds }];
}
