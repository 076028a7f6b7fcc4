// The balances of every station in a term, kept live while single bookings change, out of one and out of ten years stored.
import { bookingsOf, month } from "#test/bench/query/manyYears.ts";
import { DeskDatabase } from "#renderer/data/db.ts";
import { liveEach } from "#renderer/data/liveEach.ts";
import { stationStandings, type Standing } from "#renderer/data/queries/split.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { StationId, Term, TermId } from "#shared/domain/facility/facility.ts";
import { addDays, dayOf } from "#shared/domain/time/day.ts";
import { HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";

/** What the bench asks of the page, as `window.ledger`. */
export type LedgerPage = {
  /** Stores so many years and opens the balances of the newest term; answers the ms until all of them are there. */
  open(years: number): Promise<number>;
  /** Lengthens or shortens a booking of the term; ms from its writing until the balances are new. */
  change(years: number): Promise<number>;
};

const DAYS = 180;
const term: Term = {
  id: "2026B" as TermId,
  from: addDays(dayOf(month.end), -DAYS),
  to: dayOf(month.end),
  shifts: { startHour: 10, lengthHours: 8 },
  assumed: true,
};

type Open = {
  readonly db: DeskDatabase;
  readonly bookings: readonly Booking[];
  told: (() => void) | null;
  turn: number;
};
const desks = new Map<number, Open>();

const ledger: LedgerPage = {
  async open(years) {
    const db = new DeskDatabase(`desk-${years}`);
    await db.open();
    const stations = new Set<StationId>();
    let newest: readonly Booking[] = [];
    for (const batch of bookingsOf(years)) {
      if (newest.length === 0) newest = batch;
      for (const { stationId } of batch) stations.add(stationId);
      await db.bookings.bulkAdd(batch);
    }
    const offers = [...stations].map((stationId) => ({
      id: `${term.id}/${stationId}`,
      termId: term.id,
      stationId,
      shifts: 300,
    }));
    await db.offers.bulkAdd(offers);
    const desk: Open = { db, bookings: newest, told: null, turn: 0 };
    desks.set(years, desk);
    const began = performance.now();
    await new Promise<void>((resolve, reject) => {
      desk.told = resolve;
      liveEach([...stations], (id) => stationStandings(db, id, { term, terms: [term] }), {
        onAnswers: (answers: ReadonlyMap<StationId, Readonly<Record<string, Standing>>>) => {
          if (answers.size === stations.size) desk.told?.();
        },
        onError: reject,
      });
    });
    return performance.now() - began;
  },
  async change(years) {
    const desk = desks.get(years);
    const booking = desk?.bookings[desk.turn++ % (desk.bookings.length || 1)];
    if (desk === undefined || booking === undefined) throw new Error("Nothing is open");
    const told = new Promise<void>((resolve) => (desk.told = resolve));
    const began = performance.now();
    await desk.db.bookings.put({ ...booking, end: (booking.end - HOUR_MS) as InstantMs });
    await told;
    return performance.now() - began;
  },
};
Object.assign(window, { ledger });
