import type { PromiseExtended, Table } from "dexie";
import type { DeskDatabase } from "#renderer/data/db.ts";
import { facilityTx } from "#renderer/data/facilityTx.ts";
import { heliumTx } from "#renderer/data/heliumTx.ts";
import { lastLineOf, nextEventId } from "#renderer/data/nextEventId.ts";
import { booking, historyOf } from "#renderer/data/queries/bookings.ts";
import { bookingsOfStations } from "#renderer/data/queries/bookingsOfStation.ts";
import { machinePeriodsBetween, offersOf, quotaEntriesOf } from "#renderer/data/queries/facility.ts";
import { forgetSearchMonths } from "#renderer/data/searchMonths.ts";
import type { Write } from "#renderer/data/write.ts";
import type { RowChange } from "#shared/sync/rowChange.ts";
import {
  LONGEST_BOOKING_MS,
  type Actor,
  type Booking,
  type BookingEvent,
  type BookingId,
} from "#shared/domain/beamtime/booking.ts";
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

/**
 * What a mutation reads and writes, on the local database, and every row change it made, in order.
 *
 * A write is done when it has been asked for: IndexedDB does everything of a transaction in the order of asking. Whoever opened the
 * transaction waits for `written` before it ends, and so hears of a write that failed.
 */
export type RecordingTx = MutationTx & { readonly changes: readonly RowChange[]; written(): Promise<unknown> };

/** What a transaction must be opened on for a mutation to run in it. */
export function mutatedTables(db: DeskDatabase): Table[] {
  const { beamlines, stations, terms, machinePeriods, bookings, bookingEvents, calendarBlocks } = db;
  const helium = [db.heliumEntries, db.heliumDevices, db.heliumSeals];
  const others = [...helium, db.waitEntries, db.offers, db.quotaEntries, db.searchMonths, db.members];
  const kept = [db.coalitionRules, db.packs, db.packBytes, db.packKeys, db.tombstones];
  return [beamlines, stations, terms, machinePeriods, bookings, bookingEvents, calendarBlocks, ...others, ...kept];
}

/** To be used inside an open transaction of `db`. */
export function dexieMutationTx(db: DeskDatabase, stamp: Stamp): RecordingTx {
  const changes: RowChange[] = [];
  const asked: PromiseExtended<unknown>[] = [];
  const ask = (what: PromiseExtended<unknown>): void => {
    asked.push(what);
    // Heard of by whoever waits for `written`, and by nobody where a bug ends the change before.
    what.catch(() => undefined);
  };
  const write: Write = (what, change) => {
    ask(what);
    changes.push(change);
  };
  const { readAhead, ...facility } = facilityTx(db);
  // A change asks for the same few rows several times, and each asking is a way to the database and back.
  const bookings = new Map<BookingId, Promise<Booking | undefined>>();
  const standing = (id: BookingId) => {
    const row = bookings.get(id) ?? booking(db, id);
    bookings.set(id, row);
    return row;
  };
  const lastLines = new Map<BookingId, Promise<BookingEvent["id"] | undefined>>();
  const lastLine = (id: BookingId) => {
    const line = lastLines.get(id) ?? lastLineOf(db, id);
    lastLines.set(id, line);
    return line;
  };
  return {
    changes,
    written: () => Promise.all(asked),
    ...facility,
    ...heliumTx(db, write),
    booking: async (id) => {
      readAhead();
      const [row] = await Promise.all([standing(id), lastLine(id)]);
      return row;
    },
    bookingsAt: async (stations, interval) => {
      const found = await bookingsOfStations(db, stations, interval);
      return found.filter((row) => row.state !== "cancelled");
    },
    eventsOf: (id) => historyOf(db, id),
    putBooking: async (after) => {
      refuseWhatNobodyWouldSee(after);
      const before = (await standing(after.id)) ?? null;
      bookings.set(after.id, Promise.resolve(after));
      const starts = before === null ? [after.start] : [before.start, after.start];
      ask(forgetSearchMonths(db, starts));
      write(db.bookings.put(after), { table: "bookings", before, after });
    },
    offersOf: (term) => offersOf(db, term),
    quotaEntries: (term, station) => quotaEntriesOf(db, term, station),
    addQuotaEntry: async (after) => {
      write(db.quotaEntries.add(after), { table: "quotaEntries", before: null, after });
    },
    coalitionRules: () => db.coalitionRules.get("coalition-rules"),
    member: (id) => db.members.get(id),
    putMember: async (after) => {
      const before = (await db.members.get(after.id)) ?? null;
      write(db.members.put(after), { table: "members", before, after });
    },
    addBookingEvent: async (event) => {
      const id = nextEventId(await lastLine(event.bookingId), stamp);
      lastLines.set(event.bookingId, Promise.resolve(id));
      const by = { id: stamp.actor.id, name: stamp.actor.name };
      const after = { ...event, id, at: stamp.at, by, via: stamp.via };
      write(db.bookingEvents.add(after), { table: "bookingEvents", before: null, after });
    },
    machinePeriods: (interval) => machinePeriodsBetween(db, interval),
    machinePeriod: (id) => db.machinePeriods.get(id),
    putMachinePeriod: async (after) => {
      const before = (await db.machinePeriods.get(after.id)) ?? null;
      write(db.machinePeriods.put(after), { table: "machinePeriods", before, after });
    },
    removeMachinePeriod: async (id) => {
      const before = (await db.machinePeriods.get(id)) ?? null;
      write(db.machinePeriods.delete(id), { table: "machinePeriods", before, after: null });
    },
    waitEntry: (id) => db.waitEntries.get(id),
    putWaitEntry: async (after) => {
      const before = (await db.waitEntries.get(after.id)) ?? null;
      write(db.waitEntries.put(after), { table: "waitEntries", before, after });
    },
    removeWaitEntry: async (id) => {
      const before = (await db.waitEntries.get(id)) ?? null;
      write(db.waitEntries.delete(id), { table: "waitEntries", before, after: null });
    },
  };
}

/** Reading looks back only so far (docs/adr/0006): a longer booking would drop out of the calendar. The rules refuse it earlier. */
function refuseWhatNobodyWouldSee({ id, start, end }: Booking): void {
  if (end - start > LONGEST_BOOKING_MS) throw new RangeError(`Longer than a booking may be: ${id}`);
}
