import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import { hashText } from "#shared/domain/exchange/hashText.ts";

const BOOKING_HOST = "booking.beamline-desk";
const MACHINE_HOST = "machine.beamline-desk";

/** The name under which every calendar knows the booking, for ever. */
export function uidOfBooking(id: BookingId): string {
  return `${id.slice("booking:".length)}@${BOOKING_HOST}`;
}

/**
 * The booking that a UID names. One of another calendar gets an id that is made from its UID, so that it is the same booking
 * when that calendar is imported again.
 */
export function bookingOfUid(uid: string): BookingId {
  const own = new RegExp(`^([\\w-]{1,60})@${BOOKING_HOST}$`).exec(uid)?.[1];
  return `booking:${own ?? `ics-${hashText(uid)}`}` as BookingId;
}

/** Ids of machine time have no fixed form, so they are written out for the UID character by character where needed. */
export function uidOfMachineTime(id: string): string {
  return `${encodeURIComponent(id)}@${MACHINE_HOST}`;
}

export function machineTimeOfUid(uid: string): string {
  const own = uid.endsWith(`@${MACHINE_HOST}`) ? decoded(uid.slice(0, -MACHINE_HOST.length - 1)) : undefined;
  return own ?? `machine:ics-${hashText(uid)}`;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
