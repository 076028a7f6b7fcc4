import { demoAssignments } from "#shared/demo/demoAssignments.ts";
import { CANCELLED_PERCENT, demoBookings, type DemoScene } from "#shared/demo/demoBookings.ts";
import type { DemoBatch } from "#shared/demo/demoBatch.ts";
import { demoHelium } from "#shared/demo/demoHelium.ts";
import { demoHistory } from "#shared/demo/demoHistory.ts";
import type { DemoMeasure } from "#shared/demo/demoSize.ts";
import { type DemoUnit, shareOut, unitWeights } from "#shared/demo/demoUnit.ts";
import { planSlots } from "#shared/demo/planSlots.ts";
import { randomNamed } from "#shared/demo/random.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/** Bookings from which a batch is full: enough that a transaction pays, few enough to forget. */
const BATCH_BOOKINGS = 2_000;

/** The rows of all units, term by term. */
export function* demoBatches(units: readonly DemoUnit[], measure: DemoMeasure, now: InstantMs): Generator<DemoBatch> {
  const weights = units.map(unitWeights);
  const shares = {
    bookings: shareOut(
      measure.bookings ?? 0,
      weights.map((weight) => weight.bookings),
    ),
    helium: shareOut(
      measure.heliumEntries ?? 0,
      weights.map((weight) => weight.helium),
    ),
    assignments: shareOut(
      measure.assignments ?? 0,
      weights.map((weight) => weight.bookings),
    ),
  };
  const nextProposal = proposalNumbers();
  let batch = emptyBatch();
  for (const [index, unit] of units.entries()) {
    const wish = {
      bookings: measure.bookings === null ? null : shares.bookings.next(index),
      helium: measure.heliumEntries === null ? null : shares.helium.next(index),
      assignments: measure.assignments === null ? null : shares.assignments.next(index),
    };
    const scene = { unit, now, nextProposal: () => nextProposal(unit) };
    const rows = unitRows(scene, wish, measure.withHistory);
    shares.bookings.took(index, rows.bookings.length);
    shares.helium.took(index, rows.heliumEntries.length);
    shares.assignments.took(index, rows.assignments.length);
    batch.bookings.push(...rows.bookings);
    batch.bookingEvents.push(...rows.bookingEvents);
    batch.heliumEntries.push(...rows.heliumEntries);
    batch.assignments.push(...rows.assignments);
    if (batch.bookings.length < BATCH_BOOKINGS) continue;
    yield batch;
    batch = emptyBatch();
  }
  if (batch.bookings.length > 0) yield batch;
}

type UnitWish = {
  readonly bookings: number | null;
  readonly helium: number | null;
  readonly assignments: number | null;
};

function unitRows(scene: DemoScene, wish: UnitWish, withHistory: boolean): DemoBatch {
  const { unit, now } = scene;
  const { id: beamlineId, xray } = unit.beamline;
  const random = (what: string) => randomNamed(`${what} ${unit.term.id} ${beamlineId}`);
  const slots = wish.bookings === null ? null : wish.bookings / (1 + CANCELLED_PERCENT / 100);
  const bookings = demoBookings(planSlots(unit, { slots, now }, random("slots")), scene, random("bookings"));
  const history = random("history");
  return {
    bookings,
    bookingEvents: withHistory ? bookings.flatMap((booking) => demoHistory(booking, now, history)) : [],
    heliumEntries: demoHelium(
      bookings,
      { beamlineId, now, wish: wish.helium, chance: xray === "soft" ? 0.5 : 0.08 },
      random("helium"),
    ),
    assignments: demoAssignments(bookings, { beamlineId, wish: wish.assignments }, random("assignments")),
  };
}

function emptyBatch() {
  return {
    bookings: [] as DemoBatch["bookings"][number][],
    bookingEvents: [] as DemoBatch["bookingEvents"][number][],
    heliumEntries: [] as DemoBatch["heliumEntries"][number][],
    assignments: [] as DemoBatch["assignments"][number][],
  };
}

/** 2026B0001, 2026B0002, … through the beamlines of a term. */
function proposalNumbers(): (unit: DemoUnit) => string {
  const last = new Map<string, number>();
  return ({ term }) => {
    const number = (last.get(term.id) ?? 0) + 1;
    last.set(term.id, number);
    return `${term.id}${String(number).padStart(4, "0")}`;
  };
}
