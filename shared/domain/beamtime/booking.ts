import type { Id } from "#shared/lib/id.ts";
import type { Interval, InstantMs } from "#shared/domain/time/instant.ts";
import { DAY_MS } from "#shared/domain/time/instant.ts";
import type { BeamlineId, StationId } from "#shared/domain/facility/facility.ts";

export type BookingId = Id<"booking">;

/** Whose beamtime it is: shared 共用, coalition コアリション, facility 施設 (in-house, commissioning), event 行事 (tours, trial use). */
export const BEAMTIME_USES = ["shared", "coalition", "facility", "event"] as const;
export type BeamtimeUse = (typeof BEAMTIME_USES)[number];

/** A coalition member, on whose right beamtime is used: `member:0198…`. */
export type MemberId = Id<"member">;

export type BookingState = "request" | "tentative" | "confirmed" | "running" | "ended" | "cancelled";

/** One stretch of beamtime at one station, [start, end). */
export type Booking = Interval & {
  readonly id: BookingId;
  readonly stationId: StationId;
  readonly use: BeamtimeUse;
  readonly state: BookingState;
  readonly title: string;
  /** Proposal number (`2026A0123`) for shared use, member for coalition use; may be empty. */
  readonly project: string;
  /** Project leader 実験責任者, may be empty. */
  readonly leader: string;
  readonly note: string;
  /** Whose coalition right it uses; absent where nobody entered it. Such a booking is confidential (docs/visibility.md). */
  readonly memberId?: MemberId;
  /** Made by the demo generator. */
  readonly demo: boolean;
};

/**
 * Longest single booking. Longer use is booked in pieces. Reading a stretch of calendar looks back this far and no further,
 * which keeps its cost independent of the years stored (docs/adr/0006). An assumption of ours, not a rule of the facility.
 */
export const LONGEST_BOOKING_MS = 14 * DAY_MS;

/** What a person fills in; the rest is given by the program. */
export type BookingDraft = Pick<
  Booking,
  "stationId" | "start" | "end" | "use" | "title" | "project" | "leader" | "note"
> & {
  readonly state: "request" | "tentative" | "confirmed";
  /** Null or absent: nobody's. Kept for coalition use only. */
  readonly memberId?: MemberId | null | undefined;
};

/** Who did it. Set from the session, never an argument of a mutation. */
export type Actor = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Beamlines that a beamline scientist answers for; absent: none named. */
  readonly beamlines?: readonly BeamlineId[];
  /** Coalition members that the person belongs to; absent: none. */
  readonly members?: readonly MemberId[];
};

export const ROLES = [
  "viewer",
  "operator",
  "beamline-scientist",
  "support-coordinator",
  "shared-use-office",
  "coalition-office",
  "finance",
  "administrator",
] as const;
export type Role = (typeof ROLES)[number];

export type BookingAct = "created" | "moved" | "edited" | "cancelled" | "restored";

/** One line of a booking's history. Append-only. `before` is null for a creation. */
export type BookingEvent = {
  readonly id: Id<"booking-event">;
  readonly bookingId: BookingId;
  readonly at: InstantMs;
  readonly by: { readonly id: string; readonly name: string };
  readonly act: BookingAct;
  readonly before: Booking | null;
  readonly after: Booking;
  /** Why, in the person's words: of a cancellation or of an override; may be empty. */
  readonly reason: string;
  /** Made by undo or redo, or by the person's own act. */
  readonly via: "act" | "undo" | "redo";
};
