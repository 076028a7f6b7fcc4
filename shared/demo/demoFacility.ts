import type { DemoBatch } from "#shared/demo/demoBatch.ts";
import { demoBatches } from "#shared/demo/demoBatches.ts";
import { demoMeasures, type DemoSize } from "#shared/demo/demoSize.ts";
import { demoTerms } from "#shared/demo/demoTerms.ts";
import { demoQuotas } from "#shared/demo/demoQuotas.ts";
import { beamlinePeriods, demoUnits } from "#shared/demo/demoUnit.ts";
import { withInventedBeamlines } from "#shared/demo/inventedBeamlines.ts";
import { demoHeliumDevices } from "#shared/demo/demoHeliumDevices.ts";
import { demoMembers } from "#shared/demo/people.ts";
import { machineCalendar } from "#shared/demo/machineCalendar.ts";
import type { Facility, FacilityRows } from "#shared/domain/facility/facilityRows.ts";
import type { Offer, Term, TermId } from "#shared/domain/facility/facility.ts";
import { atWallClock, type Day } from "#shared/domain/time/day.ts";

export type DemoFacility = {
  readonly rows: FacilityRows;
  /** Rows of the facility and of all batches, about right, for showing how far loading has come. */
  readonly expectedRows: number;
  /** The rest, a piece at a time, so that a large demo is never in memory at once. Each call begins anew with the same rows. */
  batches(): Iterable<DemoBatch>;
};

export type DemoWish = {
  readonly size: DemoSize;
  /** The facility it is built on: assets/facility/nanoterasu.json, parsed. */
  readonly base: Facility;
  /** The day that counts as today, 12:00 JST: bookings before it have ended. Default 2026-11-22. */
  readonly today?: Day;
};

export const DEMO_DAY = "2026-11-22" as Day;

/** The term whose offers the demo uses in every term for which none are published. */
const MODEL_TERM = "2026A" as TermId;

/**
 * An invented history and plan on top of a facility: machine time, bookings, helium log and duties.
 * Pure: the same wish gives the same rows on every machine. · Why it is made and not stored: docs/adr/0011.
 */
export function demoFacility({ size, base, today = DEMO_DAY }: DemoWish): DemoFacility {
  const measure = demoMeasures[size];
  const now = atWallClock(today, 12);
  const terms = demoTerms(base.rows.terms, today, measure.terms);
  const rows = facilityRows(base.rows, terms, measure.withInventedBeamlines);
  return {
    rows,
    expectedRows: measure.expectedRows + Object.values(rows).reduce((sum, table) => sum + table.length, 0),
    batches: () => demoBatches(demoUnits(rows, terms, now), measure, now),
  };
}

function facilityRows(base: FacilityRows, terms: readonly Term[], withInvented: boolean): FacilityRows {
  const allTerms = [...base.terms, ...terms.filter((term) => base.terms.every((known) => known.id !== term.id))];
  const offered = {
    ...base,
    terms: allTerms.toSorted(byDay),
    offers: [...base.offers, ...missingOffers(base.offers, terms)],
  };
  const rows = withInvented ? withInventedBeamlines(offered) : offered;
  const [first, last] = [terms[0], terms.at(-1)];
  const machine = first === undefined || last === undefined ? [] : machineCalendar(first.from, last.to);
  const own = terms.flatMap((term) => rows.beamlines.flatMap((beamline) => beamlinePeriods(beamline, term, machine)));
  const heliumDevices = demoHeliumDevices(rows.beamlines, rows.stations);
  const filled = { ...rows, machinePeriods: [...machine, ...own], members: demoMembers, heliumDevices };
  return { ...filled, quotaEntries: demoQuotas(filled, terms) };
}

/** Terms without published offers get those of the model term, so that quotas have something to show. */
function missingOffers(known: readonly Offer[], terms: readonly Term[]): Offer[] {
  const model = known.filter((offer) => offer.termId === MODEL_TERM);
  return terms
    .filter((term) => known.every((offer) => offer.termId !== term.id))
    .flatMap((term) => model.map((offer) => ({ ...offer, id: `${term.id}/${offer.stationId}`, termId: term.id })));
}

function byDay(a: Term, b: Term): number {
  return a.from < b.from ? -1 : 1;
}
