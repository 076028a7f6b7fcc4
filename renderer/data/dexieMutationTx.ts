import type { Table } from "dexie";
import type { DeskDatabase } from "#renderer/data/db.ts";
import { heliumTx } from "#renderer/data/heliumTx.ts";
import { nextEventId } from "#renderer/data/nextEventId.ts";
import { booking, bookingsOfStation, historyOf } from "#renderer/data/queries/bookings.ts";
import { machinePeriodsBetween } from "#renderer/data/queries/facility.ts";
import { forgetSearchMonths } from "#renderer/data/searchMonths.ts";
import type { RowChange } from "#shared/sync/rowChange.ts";
import {
  LONGEST_BOOKING_MS,
  type Actor,
  type Booking,
  type BookingEvent,
  type BookingId,
} from "#shared/domain/beamtime/booking.ts";
import type { Station, StationId } from "#shared/domain/facility/facility.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { RandomBytes } from "#shared/lib/id.ts";
import type { MutationTx } from "#shared/mutations/mutation.ts";

/** Who does it, when and how: what every line of history of one change says. */
export type Stamp = {
  readonly actor: Actor;
  readonly at: InstantMs;
  readonly via: BookingEvent["via"];
  readonly random: RandomBytes;
};

/** What a mutation reads and writes, on the local database, and every row change it made, in order. */
export type RecordingTx = MutationTx & { readonly changes: readonly RowChange[] };

/** What a transaction must be opened on for a mutation to run in it. */
export function mutatedTables(db: DeskDatabase): Table[] {
  const { beamlines, stations, terms, machinePeriods, bookings, bookingEvents, calendarBlocks } = db;
  const helium = [db.heliumEntries, db.heliumDevices, db.heliumSeals];
  const others = [...helium, db.waitEntries, db.searchMonths, db.packs, db.packBytes, db.packKeys, db.tombstones];
  return [beamlines, stations, terms, machinePeriods, bookings, bookingEvents, calendarBlocks, ...others];
}

/** To be used inside an open transaction of `db`. */
export function dexieMutationTx(db: DeskDatabase, stamp: Stamp): RecordingTx {
  const changes: RowChange[] = [];
  // A change asks for the same few rows several times, and each asking is a way to the database and back.
  const stations = new Map<StationId, Promise<Station | undefined>>();
  const bookings = new Map<BookingId, Promise<Booking | undefined>>();
  return {
    changes,
    ...heliumTx(db, changes),
    station: (id) => readOnce(stations, id, () => db.stations.get(id)),
    beamline: (id) => db.beamlines.get(id),
    stationsOf: (id) => db.stations.where("beamlineId").equals(id).toArray(),
    terms: () => db.terms.toArray(),
    machinePeriods: (interval) => machinePeriodsBetween(db, interval),
    booking: (id) => readOnce(bookings, id, () => booking(db, id)),
    bookingsAt: async (stations, interval) => {
      const found = await Promise.all(stations.map((station) => bookingsOfStation(db, station, interval)));
      return found.flat().filter((booking) => booking.state !== "cancelled");
    },
    eventsOf: (id) => historyOf(db, id),
    putBooking: async (after) => {
      refuseWhatNobodyWouldSee(after);
      const before = (await readOnce(bookings, after.id, () => booking(db, after.id))) ?? null;
      bookings.set(after.id, Promise.resolve(after));
      const starts = before === null ? [after.start] : [before.start, after.start];
      await Promise.all([db.bookings.put(after), forgetSearchMonths(db, starts)]);
      changes.push({ table: "bookings", before, after });
    },
    machinePeriod: (id) => db.machinePeriods.get(id),
    putMachinePeriod: async (period) => {
      const before = (await db.machinePeriods.get(period.id)) ?? null;
      await db.machinePeriods.put(period);
      changes.push({ table: "machinePeriods", before, after: period });
    },
    removeMachinePeriod: async (id) => {
      const before = (await db.machinePeriods.get(id)) ?? null;
      await db.machinePeriods.delete(id);
      changes.push({ table: "machinePeriods", before, after: null });
    },
    waitEntry: (id) => db.waitEntries.get(id),
    putWaitEntry: async (after) => {
      const before = (await db.waitEntries.get(after.id)) ?? null;
      await db.waitEntries.put(after);
      changes.push({ table: "waitEntries", before, after });
    },
    removeWaitEntry: async (id) => {
      const before = (await db.waitEntries.get(id)) ?? null;
      await db.waitEntries.delete(id);
      changes.push({ table: "waitEntries", before, after: null });
    },
    addBookingEvent: async (event) => {
      const id = await nextEventId(db, event.bookingId, stamp);
      const by = { id: stamp.actor.id, name: stamp.actor.name };
      const after = { ...event, id, at: stamp.at, by, via: stamp.via };
      await db.bookingEvents.add(after);
      changes.push({ table: "bookingEvents", before: null, after });
    },
  };
}

function readOnce<Key, Row>(known: Map<Key, Promise<Row>>, key: Key, read: () => Promise<Row>): Promise<Row> {
  const row = known.get(key) ?? read();
  known.set(key, row);
  return row;
}

/** Reading looks back only so far (docs/adr/0006): a longer booking would drop out of the calendar. The rules refuse it earlier. */
function refuseWhatNobodyWouldSee({ id, start, end }: Booking): void {
  if (end - start > LONGEST_BOOKING_MS) throw new RangeError(`Longer than a booking may be: ${id}`);
}
