import type { Booking, BookingId, BookingState, Role } from "#shared/domain/beamtime/booking.ts";
import type {
  BeamlineId,
  BeamlineState,
  Bilingual,
  MachinePeriod,
  MachineTimeKind,
  StationId,
  TermId,
} from "#shared/domain/facility/facility.ts";
import type { HeliumRefusal } from "#shared/domain/helium/heliumRefusal.ts";
import type { Cell } from "#shared/domain/split/cell.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";

/** What would make a refused booking possible. Machine-readable; the screen offers it as a button. */
export type Remedy =
  | { readonly kind: "move-to"; readonly stationId: StationId; readonly interval: Interval }
  | { readonly kind: "change-use" }
  | { readonly kind: "split" }
  | { readonly kind: "set-stations-run-together"; readonly beamlineId: BeamlineId };

type ProblemOf<Kind extends string, Facts> = Facts & {
  readonly kind: Kind;
  /** hard: never accepted. soft: accepted with a reason by one of `overridableBy`. */
  readonly severity: "hard" | "soft";
  readonly overridableBy: readonly Role[];
  readonly remedies: readonly Remedy[];
};

/**
 * One reason why a booking cannot stand. A check returns all of them; an empty list means it may.
 * There is at most one problem of a kind, but for `not-user-time`: one for each kind of machine time in the way.
 */
export type Problem =
  | ProblemOf<"ends-before-it-starts", object>
  | ProblemOf<"longer-than-allowed", { readonly longestMs: number }>
  | ProblemOf<"unknown-station", { readonly stationId: StationId }>
  | ProblemOf<"beamline-not-operating", { readonly beamlineId: BeamlineId; readonly state: BeamlineState }>
  | ProblemOf<"outside-every-term", { readonly nearest: TermId | null }>
  | ProblemOf<
      "not-user-time",
      { readonly machineTime: MachineTimeKind; readonly period: Interval; readonly note: string }
    >
  /** `by` is the earliest booking in the way, `others` the rest of them. */
  | ProblemOf<"station-taken", { readonly by: Booking; readonly others: readonly Booking[] }>
  | ProblemOf<
      "beamline-taken",
      { readonly by: Booking; readonly others: readonly Booking[]; readonly beamlineId: BeamlineId }
    >
  | ProblemOf<"not-whole-shifts", { readonly nearest: Interval }>
  | ProblemOf<"not-whole-hours", { readonly nearest: Interval }>
  | ProblemOf<"not-quarter-hours", { readonly nearest: Interval }>
  | ProblemOf<"booking-is-running", { readonly bookingId: BookingId }>
  | ProblemOf<"booking-is-over", { readonly bookingId: BookingId; readonly state: "ended" | "cancelled" }>
  | ProblemOf<"booking-not-found", { readonly bookingId: BookingId }>
  | ProblemOf<"booking-exists-already", { readonly bookingId: BookingId }>
  | ProblemOf<"booking-not-cancelled", { readonly bookingId: BookingId }>
  | ProblemOf<"state-cannot-follow", { readonly from: BookingState; readonly to: BookingState }>
  | ProblemOf<"title-missing", object>
  /** Of the person, not of the booking: `allowed` are the roles that may, whatever the rest says (docs/access.md). */
  | ProblemOf<"not-allowed", { readonly allowed: readonly Role[] }>
  /** Of machine time: the machine does one thing at a time. `by` stands there already. */
  | ProblemOf<"machine-time-overlaps", { readonly by: MachinePeriod }>
  | ProblemOf<"machine-time-too-long", { readonly longestMs: number }>
  | ProblemOf<"unknown-beamline", { readonly beamlineId: BeamlineId }>
  /** For a place on the waiting list. */
  | ProblemOf<"cannot-wait", { readonly why: "already" | "gone" | "past" }>
  /** Of the helium log. */
  | ProblemOf<"helium-refused", { readonly why: HeliumRefusal }>
  /** Of the coalition's rounds: `open` is the round of the moment, `next` the first one that is open to the class, if any is left. */
  | ProblemOf<
      "round-not-open",
      {
        readonly memberClass: Bilingual;
        readonly open: Bilingual | null;
        readonly next: { readonly name: Bilingual; readonly opens: InstantMs } | null;
      }
    >
  /** Of quotas (docs/split.md), amounts in minutes. */
  | ProblemOf<"unknown-term", { readonly termId: TermId }>
  | ProblemOf<"reason-missing", object>
  | ProblemOf<"quota-exhausted", Cell & { readonly wantedMinutes: number; readonly leftMinutes: number }>
  | ProblemOf<"quota-below-nothing", Cell & { readonly minutes: number }>
  | ProblemOf<
      "quotas-exceed-user-time",
      {
        readonly termId: TermId;
        readonly stationIds: readonly StationId[];
        readonly quotaMinutes: number;
        readonly userMinutes: number;
      }
    >;

export type ProblemKind = Problem["kind"];
