import type { CoalitionRules } from "#shared/domain/coalition/coalitionRules.ts";
import type { Member } from "#shared/domain/beamtime/member.ts";
import type {
  Beamline,
  Bilingual,
  MachinePeriod,
  MachineTimeKind,
  Offer,
  Station,
  Term,
} from "#shared/domain/facility/facility.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { QuotaEntry } from "#shared/domain/split/quotaEntry.ts";

/** What is stored of a facility: the rows of the tables that hold no bookings. */
export type FacilityRows = {
  readonly beamlines: readonly Beamline[];
  readonly stations: readonly Station[];
  readonly terms: readonly Term[];
  readonly offers: readonly Offer[];
  /** Time without a period is user time: a facility whose machine calendar is not known can be booked all the same. */
  readonly machinePeriods: readonly MachinePeriod[];
  /** One row, or none where no rules of the coalition are known. */
  readonly coalitionRules: readonly CoalitionRules[];
  readonly members: readonly Member[];
  readonly heliumDevices: readonly HeliumDevice[];
  /** What was decided about quotas; what the calls for proposals offered is in `offers`. */
  readonly quotaEntries: readonly QuotaEntry[];
};

/** A kind of machine time, its name, and whether the users have the beam then. */
export type MachineTime = { readonly kind: MachineTimeKind; readonly name: Bilingual; readonly isUserTime: boolean };

/** A facility as read from a file. */
export type Facility = {
  readonly name: Bilingual;
  /** Beamlines that there is room for, those in use among them. */
  readonly portCount: number;
  readonly machineTimes: readonly MachineTime[];
  readonly rows: FacilityRows;
};
