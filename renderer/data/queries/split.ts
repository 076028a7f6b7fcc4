import type { DeskDatabase } from "#renderer/data/db.ts";
import { bookingsOfStation } from "#renderer/data/queries/bookingsOfStation.ts";
import { offersOf, quotaEntriesOf } from "#renderer/data/queries/facility.ts";
import { packedByKeys } from "#renderer/data/packs/packedRows.ts";
import type { Booking, BookingEvent } from "#shared/domain/beamtime/booking.ts";
import { spanOf, termsAround } from "#shared/domain/beamtime/termOf.ts";
import type { StationId, Term } from "#shared/domain/facility/facility.ts";
import { sumOf } from "#shared/domain/split/balance.ts";
import { type Cell, cellKey } from "#shared/domain/split/cell.ts";
import { chargeOf } from "#shared/domain/split/chargeOf.ts";
import { entriesOfBookings, grantsOf, type LedgerEntry, linesOf } from "#shared/domain/split/ledger.ts";
import { QUOTA_CLASSES, type QuotaClass } from "#shared/domain/split/quotaClass.ts";
import { NO_USAGE, type Usage, usageOf } from "#shared/domain/split/usage.ts";
import { groupBy } from "#shared/lib/groupBy.ts";

/** A term among all of them: the hours between two terms are counted in one. */
export type TermAmongAll = { readonly term: Term; readonly terms: readonly Term[] };

/** What is booked and used at a station in a term, by class. Reads the bookings of that station and term and no others. */
export async function stationUsage(
  db: DeskDatabase,
  stationId: StationId,
  { term, terms }: TermAmongAll,
): Promise<Readonly<Record<QuotaClass, Usage>>> {
  const usages = usageOf(termsAround(terms, term), await bookingsOfStation(db, stationId, spanOf(term)));
  const of = (quotaClass: QuotaClass) => usages.get(cellKey({ termId: term.id, stationId, quotaClass })) ?? NO_USAGE;
  const [shared, coalition, facility] = QUOTA_CLASSES.map(of) as [Usage, Usage, Usage];
  return { shared, coalition, facility };
}

/** What was given in a term, at all stations. */
export async function grantsIn(db: DeskDatabase, { term, terms }: TermAmongAll): Promise<LedgerEntry[]> {
  const [offers, decided] = await Promise.all([
    offersOf(db, term.id),
    db.quotaEntries.where("[termId+stationId]").between([term.id, ""], [term.id, "\uffff"]).toArray(),
  ]);
  return [...grantsOf(offers, terms), ...linesOf(decided)];
}

/** Of one quota, minutes: what was given, and what is left. Classes to which nobody gave anything are not there. */
export type Standing = { readonly allocated: number; readonly left: number };

/** The quotas of a station in a term by the key of their cell. */
export async function stationStandings(
  db: DeskDatabase,
  stationId: StationId,
  among: TermAmongAll,
): Promise<Readonly<Record<string, Standing>>> {
  const { term, terms } = among;
  const [usage, offers, decided] = await Promise.all([
    stationUsage(db, stationId, among),
    offersOf(db, term.id),
    quotaEntriesOf(db, term.id, stationId),
  ]);
  const here = offers.filter((offer) => offer.stationId === stationId);
  const given = groupBy([...grantsOf(here, terms), ...linesOf(decided)], cellKey);
  const standings = QUOTA_CLASSES.flatMap((quotaClass) => {
    const key = cellKey({ termId: term.id, stationId, quotaClass });
    const allocated = given.has(key) ? sumOf(given.get(key) ?? []) : null;
    return allocated === null ? [] : [[key, { allocated, left: allocated - usage[quotaClass].booked }] as const];
  });
  return Object.fromEntries(standings);
}

/** All that stands behind the numbers of one cell. */
export type CellAccount = {
  /** Bookings that take from it now, in order of start. */
  readonly bookings: readonly Booking[];
  /** Every line, those without a time first. */
  readonly entries: readonly LedgerEntry[];
};

export async function cellAccount(db: DeskDatabase, cell: Cell, among: TermAmongAll): Promise<CellAccount> {
  const [rows, grants] = await Promise.all([
    bookingsOfStation(db, cell.stationId, spanOf(among.term)),
    grantsIn(db, among),
  ]);
  const lines = [...grants, ...entriesOfBookings(rows, await historiesOf(db, rows), among.terms)];
  const key = cellKey(cell);
  const takes = (booking: Booking) => {
    const charge = chargeOf(among.terms, booking);
    return charge !== null && cellKey(charge) === key;
  };
  return {
    bookings: rows.filter(takes),
    entries: lines.filter((entry) => cellKey(entry) === key).toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)),
  };
}

/** The histories of several bookings, each oldest first. */
async function historiesOf(
  db: DeskDatabase,
  bookings: readonly Booking[],
): Promise<ReadonlyMap<Booking["id"], readonly BookingEvent[]>> {
  const ids = bookings.map(({ id }) => id);
  const [rows, packed] = await Promise.all([
    db.bookingEvents.where("bookingId").anyOf(ids).toArray(),
    packedByKeys(db, "bookingEvents", ids),
  ]);
  return groupBy(
    [...packed, ...rows].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ({ bookingId }) => bookingId,
  );
}
