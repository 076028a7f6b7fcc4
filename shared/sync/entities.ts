import type { Booking, BookingEvent } from "#shared/domain/beamtime/booking.ts";
import type { Member } from "#shared/domain/beamtime/member.ts";
import type { Beamline, MachinePeriod, Offer, Station, Term } from "#shared/domain/facility/facility.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { HeliumEntry } from "#shared/domain/helium/heliumEntry.ts";
import type { HeliumSeal } from "#shared/domain/helium/heliumSeal.ts";
import type { CoalitionRules } from "#shared/domain/coalition/coalitionRules.ts";
import type { QuotaEntry } from "#shared/domain/split/quotaEntry.ts";
import type { Assignment } from "#shared/domain/support/assignment.ts";
import type { CalendarBlock } from "#shared/domain/visibility/calendarBlock.ts";
import type { WaitEntry } from "#shared/domain/waiting/waitEntry.ts";

/** What is kept in step between the facility and its stations: name of the table on both sides → its rows. Wire format. */
export type EntityRows = {
  readonly beamlines: Beamline;
  readonly stations: Station;
  readonly terms: Term;
  readonly offers: Offer;
  readonly machinePeriods: MachinePeriod;
  readonly members: Member;
  readonly coalitionRules: CoalitionRules;
  readonly quotaEntries: QuotaEntry;
  readonly bookings: Booking;
  readonly bookingEvents: BookingEvent;
  readonly calendarBlocks: CalendarBlock;
  readonly heliumDevices: HeliumDevice;
  readonly heliumSeals: HeliumSeal;
  readonly waitEntries: WaitEntry;
  readonly heliumEntries: HeliumEntry;
  readonly assignments: Assignment;
};

export type Entity = keyof EntityRows;

/** In the order in which a first sync needs them. */
export const ENTITIES = [
  "beamlines",
  "stations",
  "terms",
  "offers",
  "machinePeriods",
  "members",
  "coalitionRules",
  "quotaEntries",
  "bookings",
  "calendarBlocks",
  "waitEntries",
  "assignments",
  "heliumDevices",
  "heliumSeals",
  "heliumEntries",
  "bookingEvents",
] as const satisfies readonly Entity[];

/** A row and which table it is of. */
export type EntityRow = { [Key in Entity]: { readonly entity: Key; readonly row: EntityRows[Key] } }[Entity];
