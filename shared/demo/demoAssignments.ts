import { staffOf, type Staff } from "#shared/demo/people.ts";
import type { Random } from "#shared/demo/random.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { BeamlineId } from "#shared/domain/facility/facility.ts";
import type { Assignment, SupportRole } from "#shared/domain/support/assignment.ts";
import { HOUR_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";
import { makeId } from "#shared/lib/id.ts";

/**
 * Who looks after which booking: shared users meet the beamline's scientist on their first day and a technician mostly, with another on
 * call in the evening of longer runs; coalition users meet a technician. With a `wish`, one duty for as many bookings as it takes.
 * Nobody is in two places at once, because the people belong to one beamline.
 */
export function demoAssignments(
  bookings: readonly Booking[],
  scene: { readonly beamlineId: BeamlineId; readonly wish: number | null },
  random: Random,
): Assignment[] {
  const staff = staffOf(scene.beamlineId);
  const attended = bookings.filter(
    ({ state, use }) => state !== "cancelled" && (use === "shared" || use === "coalition"),
  );
  const chance = scene.wish === null ? null : scene.wish / Math.max(1, attended.length);
  return attended.flatMap((booking) => {
    const duty = dutyOf(booking, random);
    const [technician, onCall] = random.chance(0.5) ? staff.technicians : [staff.technicians[1], staff.technicians[0]];
    if (chance !== null) {
      if (!random.chance(chance)) return [];
      const isShared = booking.use === "shared";
      return [
        duty(isShared ? staff.scientist : technician, isShared ? "beamline-scientist" : "technical-support", [0, 8]),
      ];
    }
    if (booking.use === "coalition") return random.chance(0.6) ? [duty(technician, "technical-support", [0, 2])] : [];
    const isLong = booking.end - booking.start >= 48 * HOUR_MS;
    return [
      duty(staff.scientist, "beamline-scientist", [0, 8]),
      ...(random.chance(0.6) ? [duty(technician, "technical-support", [0, 7])] : []),
      // Present by day, on call from 17 to 22: the pattern of other rings (docs/domain.md).
      ...(isLong ? [duty(onCall, "on-call", [7, 12])] : []),
    ];
  });
}

function dutyOf(booking: Booking, random: Random) {
  return (person: Staff, role: SupportRole, [fromHour, toHour]: readonly [number, number]): Assignment => {
    const interval: Interval = {
      start: (booking.start + fromHour * HOUR_MS) as InstantMs,
      end: Math.min(booking.end, booking.start + toHour * HOUR_MS) as InstantMs,
    };
    return {
      id: makeId("assignment", booking.start, random.bytes),
      bookingId: booking.id,
      person,
      role,
      ...interval,
      demo: true,
    };
  };
}
