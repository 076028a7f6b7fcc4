import type { Actor, Booking, BookingEvent, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { Schedule } from "#shared/domain/beamtime/schedule.ts";
import type { MachinePeriod, Offer } from "#shared/domain/facility/facility.ts";
import type { Member } from "#shared/domain/beamtime/member.ts";
import type { CoalitionRules } from "#shared/domain/coalition/coalitionRules.ts";
import type { QuotaEntry } from "#shared/domain/split/quotaEntry.ts";
import { overlaps, type InstantMs } from "#shared/domain/time/instant.ts";
import type { WaitEntry } from "#shared/domain/waiting/waitEntry.ts";
import type { Call, MutationResult, MutationTx } from "#shared/mutations/mutation.ts";
import { memoryHelium, type MemoryHelium } from "#test/shared/mutations/memoryHelium.ts";
import { runCall } from "#shared/mutations/registry.ts";

type HistoryLine = Omit<BookingEvent, "id" | "at" | "by" | "via">;

/** A facility in memory that mutations run on, one call after the other. */
export type MemoryDesk = {
  readonly bookings: ReadonlyMap<BookingId, Booking>;
  machinePeriods(): readonly MachinePeriod[];
  readonly history: readonly HistoryLine[];
  readonly quotaEntries: readonly QuotaEntry[];
  readonly members: ReadonlyMap<string, Member>;
  readonly helium: MemoryHelium;
  readonly waiting: ReadonlyMap<string, WaitEntry>;
  /** A call that takes something back may be null in the type; here it is there. */
  run(call: Call | null, actor: Actor, at?: InstantMs): Promise<MutationResult>;
  get(id: BookingId): Booking | undefined;
};

type Given = {
  readonly offers?: readonly Offer[];
  readonly quotaEntries?: readonly QuotaEntry[];
  readonly coalitionRules?: CoalitionRules;
  readonly members?: readonly Member[];
};

/** The desk with what the schedule holds. A refused call that wrote something is a broken mutation and throws. */
export function memoryDesk(start: Schedule, given: Given = {}): MemoryDesk {
  const members = new Map((given.members ?? []).map((member) => [member.id, member]));
  const quotaEntries = [...(given.quotaEntries ?? [])];
  const bookings = new Map(start.bookings.map((booking) => [booking.id, booking]));
  const history: HistoryLine[] = [];
  const changedPeriods = new Map<string, MachinePeriod | null>();
  const periods = (): MachinePeriod[] => [
    ...start.machinePeriods.filter(({ id }) => !changedPeriods.has(id)),
    ...[...changedPeriods.values()].filter((period) => period !== null),
  ];
  const helium: MemoryHelium = { entries: new Map(), devices: new Map(), seals: [] };
  const waiting = new Map<string, WaitEntry>();
  let writes = 0;
  const tx: MutationTx = {
    station: async (id) => start.stations.find((station) => station.id === id),
    beamline: async (id) => start.beamlines.find((beamline) => beamline.id === id),
    stationsOf: async (id) => start.stations.filter((station) => station.beamlineId === id),
    terms: async () => [...start.terms],
    machinePeriods: async (interval) => periods().filter((period) => overlaps(period, interval)),
    booking: async (id) => bookings.get(id),
    bookingsAt: async (ids, interval) =>
      [...bookings.values()].filter(
        (b) => ids.includes(b.stationId) && b.state !== "cancelled" && overlaps(b, interval),
      ),
    eventsOf: async (id) => history.filter((line) => line.bookingId === id),
    async putBooking(booking) {
      writes += 1;
      bookings.set(booking.id, booking);
    },
    machinePeriod: async (id) => periods().find((period) => period.id === id),
    async putMachinePeriod(period) {
      writes += 1;
      changedPeriods.set(period.id, period);
    },
    async removeMachinePeriod(id) {
      writes += 1;
      changedPeriods.set(id, null);
    },
    ...memoryHelium(helium, () => (writes += 1)),
    waitEntry: async (id) => waiting.get(id),
    async putWaitEntry(entry) {
      writes += 1;
      waiting.set(entry.id, entry);
    },
    async removeWaitEntry(id) {
      writes += 1;
      waiting.delete(id);
    },
    offersOf: async (term) => (given.offers ?? []).filter(({ termId }) => termId === term),
    quotaEntries: async (term, station) =>
      quotaEntries.filter(({ termId, stationId }) => termId === term && stationId === station),
    coalitionRules: async () => given.coalitionRules,
    member: async (id) => members.get(id),
    async putMember(member) {
      writes += 1;
      members.set(member.id, member);
    },
    async addQuotaEntry(entry) {
      writes += 1;
      quotaEntries.push(entry);
    },
    async addBookingEvent(line) {
      writes += 1;
      history.push(line);
    },
  };
  return {
    bookings,
    waiting,
    machinePeriods: periods,
    history,
    quotaEntries,
    members,
    helium,
    async run(call, actor, at = 0 as InstantMs) {
      if (call === null) throw new Error("there is nothing to take back");
      writes = 0;
      const result = await runCall(tx, call, { actor, at });
      const wanted = call.name.startsWith("waiting.") ? 1 : 2;
      const isRight = result.ok
        ? /^(helium|split|coalition)\.|\.(import|change)Many$/.test(call.name) || writes === wanted
        : writes === 0;
      if (!isRight) throw new Error(`${call.name} wrote ${writes} times`);
      return result;
    },
    get: (id) => bookings.get(id),
  };
}
