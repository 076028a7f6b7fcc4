import { sql, type RawBuilder } from "kysely";
import { heliumSqlTx } from "#backend/push/heliumSqlTx.ts";
import { nextEventId } from "#backend/push/nextEventId.ts";
import { isReadableRow, type Reach } from "#backend/store/readable.ts";
import { TABLE_OF } from "#backend/store/tables.ts";
import type { Writing } from "#backend/store/withPublish.ts";
import { LONGEST_BOOKING_MS, type BookingEvent } from "#shared/domain/beamtime/booking.ts";
import { LONGEST_MACHINE_PERIOD_MS } from "#shared/domain/facility/longestMachinePeriod.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { RandomBytes } from "#shared/lib/id.ts";
import type { MutationContext, MutationTx } from "#shared/mutations/mutation.ts";
import type { Entity, EntityRows } from "#shared/sync/entities.ts";

/** What every line of history of one call says, and what its author may read. */
export type Stamp = MutationContext & {
  readonly via: BookingEvent["via"];
  readonly reach: Reach;
  readonly now: InstantMs;
  readonly random: RandomBytes;
};

/**
 * What a mutation reads and writes, on the facility's database. Twin of renderer/data/dexieMutationTx.ts, with two differences:
 * a booking that the author may not read does not exist for him when it is asked for by id (it still takes its place), and what
 * is read for a judgement is locked, so that nobody changes it before the change is written.
 */
export function sqlMutationTx(writing: Writing, stamp: Stamp): MutationTx {
  const { tx, rows } = writing;
  // A connection answers one question at a time, and none any more after one that failed.
  let before: Promise<unknown> = Promise.resolve();
  const select = <Key extends Entity>(entity: Key, rest: RawBuilder<unknown>): Promise<EntityRows[Key][]> => {
    const question = sql<{ doc: EntityRows[Key] }>`select doc from ${sql.table(TABLE_OF[entity])} ${rest}`;
    const answer = before.then(async () => (await question.execute(tx)).rows.map(({ doc }) => doc));
    before = answer;
    return answer;
  };
  const newEvents = new Map<string, BookingEvent["id"]>();
  return {
    ...heliumSqlTx(writing, stamp.reach),
    station: async (id) => (await select("stations", sql`where id = ${id}`))[0],
    // One change after the other at a beamline: two that each look free must not both be let in at stations that exclude each other.
    beamline: async (id) => (await select("beamlines", sql`where id = ${id} for no key update`))[0],
    stationsOf: (id) => select("stations", sql`where beamline_id = ${id} order by id`),
    terms: () => select("terms", sql`order by id`),
    machinePeriods: ({ start, end }) =>
      select(
        "machinePeriods",
        sql`where start_ms > ${start - LONGEST_MACHINE_PERIOD_MS} and start_ms < ${end} and end_ms > ${start} order by start_ms, id`,
      ),
    booking: async (id) => {
      const known = rows.find("bookings", id);
      if (known !== undefined) return known ?? undefined;
      return (await select("bookings", sql`where id = ${id} and ${isReadableRow(stamp.reach)} for update`))[0];
    },
    bookingsAt: (stations, { start, end }) =>
      select(
        "bookings",
        sql`where station_id = any(${[...stations]}::text[]) and start_ms > ${start - LONGEST_BOOKING_MS}
          and start_ms < ${end} and end_ms > ${start} and state <> 'cancelled' order by start_ms, id`,
      ),
    eventsOf: (id) => select("bookingEvents", sql`where booking_id = ${id} order by id`),
    putBooking: async (booking) => {
      if (booking.end - booking.start > LONGEST_BOOKING_MS)
        throw new RangeError(`Longer than a booking may be: ${booking.id}`);
      rows.put({ entity: "bookings", row: booking });
    },
    machinePeriod: async (id) => {
      const known = rows.find("machinePeriods", id);
      if (known !== undefined) return known ?? undefined;
      return (await select("machinePeriods", sql`where id = ${id} for update`))[0];
    },
    putMachinePeriod: async (period) => rows.put({ entity: "machinePeriods", row: period }),
    removeMachinePeriod: async (id) => rows.remove("machinePeriods", id),
    waitEntry: async (id) => {
      const known = rows.find("waitEntries", id);
      if (known !== undefined) return known ?? undefined;
      return (await select("waitEntries", sql`where id = ${id} and ${isReadableRow(stamp.reach)} for update`))[0];
    },
    putWaitEntry: async (entry) => rows.put({ entity: "waitEntries", row: entry }),
    removeWaitEntry: async (id) => rows.remove("waitEntries", id),
    offersOf: (term) => select("offers", sql`where doc ->> 'termId' = ${term} order by id`),
    quotaEntries: (term, station) =>
      select("quotaEntries", sql`where term_id = ${term} and station_id = ${station} order by id`),
    addQuotaEntry: async (row) => rows.put({ entity: "quotaEntries", row }),
    coalitionRules: async () => (await select("coalitionRules", sql``))[0],
    member: async (id) => {
      const known = rows.find("members", id);
      return known !== undefined
        ? (known ?? undefined)
        : (await select("members", sql`where id = ${id} for update`))[0];
    },
    putMember: async (row) => rows.put({ entity: "members", row }),
    addBookingEvent: async (event) => {
      const last = newEvents.get(event.bookingId) ?? (await lastEventId(event.bookingId));
      const id = nextEventId(last, stamp);
      newEvents.set(event.bookingId, id);
      const by = { id: stamp.actor.id, name: stamp.actor.name };
      rows.put({ entity: "bookingEvents", row: { ...event, id, at: stamp.at, by, via: stamp.via } });
    },
  };

  async function lastEventId(bookingId: string): Promise<BookingEvent["id"] | undefined> {
    const found = await sql<{ id: BookingEvent["id"] }>`
      select id from booking_events where booking_id = ${bookingId} order by id desc limit 1`.execute(tx);
    return found.rows[0]?.id;
  }
}
