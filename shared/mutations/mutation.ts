import type * as z from "zod/mini";
import type { Actor, Booking, BookingEvent, BookingId, MemberId } from "#shared/domain/beamtime/booking.ts";
import type { HeliumDeviceId, HeliumId } from "#shared/domain/helium/fields.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { HeliumEntry } from "#shared/domain/helium/heliumEntry.ts";
import type { HeliumSeal } from "#shared/domain/helium/heliumSeal.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import type {
  Beamline,
  BeamlineId,
  MachinePeriod,
  Offer,
  Station,
  StationId,
  Term,
  TermId,
} from "#shared/domain/facility/facility.ts";
import type { Member } from "#shared/domain/beamtime/member.ts";
import type { CoalitionRules } from "#shared/domain/coalition/coalitionRules.ts";
import type { QuotaEntry } from "#shared/domain/split/quotaEntry.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";
import type { WaitEntry } from "#shared/domain/waiting/waitEntry.ts";

/** A named change with its arguments: what is put in the outbox and sent. */
export type Call = { readonly name: string; readonly args: unknown };

/** What a mutation may read and write, inside one transaction of the local or the facility's database. */
export type MutationTx = {
  station(id: StationId): Promise<Station | undefined>;
  beamline(id: BeamlineId): Promise<Beamline | undefined>;
  stationsOf(id: BeamlineId): Promise<Station[]>;
  terms(): Promise<Term[]>;
  /** Machine time that overlaps the interval. */
  machinePeriods(interval: Interval): Promise<MachinePeriod[]>;
  booking(id: BookingId): Promise<Booking | undefined>;
  /** Bookings at these stations that overlap the interval, cancelled ones left out. */
  bookingsAt(stations: readonly StationId[], interval: Interval): Promise<Booking[]>;
  /** The booking's history, oldest first. Empty for a booking that came without one (imported or demo). */
  eventsOf(id: BookingId): Promise<readonly Pick<BookingEvent, "act" | "before" | "after" | "reason">[]>;
  putBooking(booking: Booking): Promise<void>;
  machinePeriod(id: MachinePeriod["id"]): Promise<MachinePeriod | undefined>;
  putMachinePeriod(period: MachinePeriod): Promise<void>;
  removeMachinePeriod(id: MachinePeriod["id"]): Promise<void>;
  waitEntry(id: WaitEntry["id"]): Promise<WaitEntry | undefined>;
  putWaitEntry(entry: WaitEntry): Promise<void>;
  removeWaitEntry(id: WaitEntry["id"]): Promise<void>;
  /** What the calls for proposals offered in a term. */
  offersOf(term: TermId): Promise<Offer[]>;
  /** What was decided about the quotas of a station in a term, of every class. */
  quotaEntries(term: TermId, station: StationId): Promise<QuotaEntry[]>;
  addQuotaEntry(entry: QuotaEntry): Promise<void>;
  /** What the user committees decided about classes and rounds. */
  coalitionRules(): Promise<CoalitionRules | undefined>;
  member(id: MemberId): Promise<Member | undefined>;
  putMember(member: Member): Promise<void>;
  addBookingEvent(event: Omit<BookingEvent, "id" | "at" | "by" | "via">): Promise<void>;
} & HeliumTx;

/** The helium log: entries are added and never changed. */
export type HeliumTx = {
  heliumEntry(id: HeliumId): Promise<HeliumEntry | undefined>;
  /** Entries that count in the interval (bookedAt). */
  heliumBookedIn(interval: Interval): Promise<HeliumEntry[]>;
  heliumDevice(id: HeliumDeviceId): Promise<HeliumDevice | undefined>;
  heliumSeals(): Promise<HeliumSeal[]>;
  addHeliumEntry(entry: HeliumEntry): Promise<void>;
  putHeliumDevice(device: HeliumDevice): Promise<void>;
  addHeliumSeal(seal: HeliumSeal): Promise<void>;
};

export type MutationContext = { readonly actor: Actor; readonly at: InstantMs };

/** Done, with the call that takes it back (null: a fact, which is corrected and not undone); or refused, with every reason. */
export type MutationResult =
  | {
      readonly ok: true;
      readonly inverse: Call | null;
      /** The booking it was about, the first of many; null if about none. */ readonly bookingId: BookingId | null;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** One change a person can make. Runs on the station at once and on the backend for the truth. */
export type Mutation<Args> = {
  /** `noun.verbObject`, from the second version on `noun.verbObject@2`: wire format, never reused for another meaning. */
  readonly name: string;
  readonly args: z.ZodMiniType<Args>;
  run(tx: MutationTx, args: Args, context: MutationContext): Promise<MutationResult>;
};

/**
 * A version of a mutation that is no longer made, and how its arguments become those of the next one. It may wait in an outbox, an
 * inbox or an undo step of any station, so neither its schema nor `lift` is ever changed, and neither leans on what may change.
 */
export type FormerMutation<Args> = {
  readonly name: string;
  readonly args: z.ZodMiniType<Args>;
  /** The next version, which may be a former one too. */
  readonly successor: string;
  lift(args: Args): unknown;
};
