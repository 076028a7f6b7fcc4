import type { DeskDatabase } from "#renderer/data/db.ts";
import { nextEventId } from "#renderer/data/nextEventId.ts";
import { bookingsOfStation, historyOf } from "#renderer/data/queries/bookings.ts";
import { machinePeriodsBetween } from "#renderer/data/queries/facility.ts";
import { forgetSearchMonths } from "#renderer/data/searchMonths.ts";
import type { RowChange } from "#shared/sync/rowChange.ts";
import { LONGEST_BOOKING_MS, type Actor, type Booking, type BookingEvent } from "#shared/domain/beamtime/booking.ts";
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

/** To be used inside an open transaction of `db`. */
export function dexieMutationTx(db: DeskDatabase, stamp: Stamp): RecordingTx {
  const changes: RowChange[] = [];
  return {
    changes,
    station: (id) => db.stations.get(id),
    beamline: (id) => db.beamlines.get(id),
    stationsOf: (id) => db.stations.where("beamlineId").equals(id).toArray(),
    terms: () => db.terms.toArray(),
    machinePeriods: (interval) => machinePeriodsBetween(db, interval),
    booking: (id) => db.bookings.get(id),
    bookingsAt: async (stations, interval) => {
      const found = await Promise.all(stations.map((station) => bookingsOfStation(db, station, interval)));
      return found.flat().filter((booking) => booking.state !== "cancelled");
    },
    eventsOf: (id) => historyOf(db, id),
    putBooking: async (booking) => {
      refuseWhatNobodyWouldSee(booking);
      const before = (await db.bookings.get(booking.id)) ?? null;
      await db.bookings.put(booking);
      await forgetSearchMonths(db, before === null ? [booking.start] : [before.start, booking.start]);
      changes.push({ table: "bookings", before, after: booking });
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
    addBookingEvent: async (event) => {
      const id = await nextEventId(db, event.bookingId, stamp);
      const by = { id: stamp.actor.id, name: stamp.actor.name };
      await db.bookingEvents.add({ ...event, id, at: stamp.at, by, via: stamp.via });
    },
  };
}

/** Reading looks back only so far (docs/adr/0006): a longer booking would drop out of the calendar. The rules refuse it earlier. */
function refuseWhatNobodyWouldSee(booking: Booking): void {
  if (booking.end - booking.start > LONGEST_BOOKING_MS)
    throw new RangeError(`Longer than a booking may be: ${booking.id}`);
}
