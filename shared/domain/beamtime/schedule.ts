import type { Booking, BeamtimeUse, MemberId } from "#shared/domain/beamtime/booking.ts";
import type { Beamline, MachinePeriod, Station, StationId, Term } from "#shared/domain/facility/facility.ts";
import type { QuotaLeft } from "#shared/domain/split/quotaLeft.ts";
import type { Interval } from "#shared/domain/time/instant.ts";

/**
 * What the rules need to know, as plain data. It may hold more than one booking needs (the whole screen while dragging across
 * lanes): what lies elsewhere is not looked at. It must hold at least the station, its beamline with all its stations, every term,
 * and the machine time and bookings of that beamline that touch the interval in question.
 * Order does not matter; cancelled bookings may be among them and block nothing.
 */
export type Schedule = {
  readonly beamlines: readonly Beamline[];
  readonly stations: readonly Station[];
  readonly terms: readonly Term[];
  readonly machinePeriods: readonly MachinePeriod[];
  readonly bookings: readonly Booking[];
  /** Absent where quotas are not asked for: nothing is said about them then. */
  readonly quotaLeft?: QuotaLeft | undefined;
};

/** A booking as somebody would like it. */
export type ProposedBooking = Interval & {
  readonly stationId: StationId;
  readonly use: BeamtimeUse;
  /** On whose right, of coalition use. */
  readonly memberId?: MemberId | null | undefined;
  /** Null where a title is not asked for yet, as while a new booking is dragged out. */
  readonly title: string | null;
  /** The booking as it stands, if this is a change of it: it is not in its own way. Null for a new one. */
  readonly before: Booking | null;
};
