import type { CallId } from "#renderer/data/outbox.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { Call } from "#shared/mutations/mutation.ts";

/** How many acts can be taken back. */
export const STEPS_KEPT = 100;

/** One act of this workstation that can be taken back, or done again. Kept in the database, so a restart keeps it. */
export type Step = {
  readonly no: number;
  /** done: undo runs `inverse` next. undone: redo does. */
  readonly state: "done" | "undone";
  /** Name of the mutation the person did, e.g. `booking.move`: what the screen calls the step. */
  readonly name: string;
  readonly inverse: Call;
  /** The call that this step stands for: if the facility refuses it, there is nothing to take back. Absent in older steps. */
  readonly callId?: CallId;
  readonly at: InstantMs;
  readonly subject: {
    /** The booking it was about, the first of many; null if about none. */
    readonly bookingId: BookingId | null;
    readonly stationId: StationId | null;
    readonly title: string;
    readonly project: string;
    /** How many rows it changed; absent in steps of before there were imports. */
    readonly count?: number;
  };
};
