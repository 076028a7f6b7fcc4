import type { Booking, BookingState } from "#shared/domain/beamtime/booking.ts";

// request 申込 ⇄ tentative 仮 ⇄ confirmed 確定 → running 実施中 → ended 終了
//     └────────────┴───────────────┴──→ cancelled 取消 ──→ back to what it was
//
// Planning goes both ways: a confirmation can be withdrawn. From the first minute of beam there is no way back, because hours
// are counted from then on; beamtime that breaks off is shortened, not cancelled. (Assumption: our sources do not say.)

const PLANNED: readonly BookingState[] = ["request", "tentative", "confirmed"];

const followers: Readonly<Record<BookingState, readonly BookingState[]>> = {
  request: ["tentative", "confirmed", "cancelled"],
  tentative: ["request", "confirmed", "running", "cancelled"],
  confirmed: ["request", "tentative", "running", "cancelled"],
  running: ["ended"],
  ended: [],
  cancelled: PLANNED,
};

/** May a booking go from one state to the other in one step? Staying as it is always may. */
export function canFollow(from: BookingState, to: BookingState): boolean {
  return from === to || followers[from].includes(to);
}

/** True if the booking holds its place: every state but cancelled, a request too (assumption: first come, first held). */
export function isLive(booking: Booking): boolean {
  return booking.state !== "cancelled";
}

/** True if nothing about the booking changes any more, but that a cancelled one may be restored. */
export function isOver(state: BookingState): state is "ended" | "cancelled" {
  return state === "ended" || state === "cancelled";
}
