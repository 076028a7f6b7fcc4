import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { isLive } from "#shared/domain/beamtime/bookingState.ts";
import type { WaitEntry } from "#shared/domain/waiting/waitEntry.ts";
import { createBookingCall, moveBookingCall, restoreBookingCall } from "#shared/mutations/booking/calls.ts";
import type { Call } from "#shared/mutations/mutation.ts";
import type { JoinArgs, LeaveArgs } from "#shared/mutations/waiting/args.ts";

// Typed ways to write a call, for screens. Types only: this file loads no schema.

export const joinWaitingCall = (args: JoinArgs): Call => ({ name: "waiting.join", args });
export const leaveWaitingCall = (args: LeaveArgs): Call => ({ name: "waiting.leave", args });

/** What takes the place once it is free: the booking moves there, comes back there, or is made. */
export function takePlaceCall({ bookingId: id, draft }: WaitEntry, standing: Booking | undefined): Call {
  const { stationId, start, end } = draft;
  if (standing === undefined) return createBookingCall({ id, draft });
  return isLive(standing) ? moveBookingCall({ id, stationId, start, end }) : restoreBookingCall({ id });
}
