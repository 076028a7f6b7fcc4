import { staffOf } from "#shared/demo/people.ts";
import type { Random } from "#shared/demo/random.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { BeamlineId } from "#shared/domain/facility/facility.ts";
import type { HeliumEntry, HeliumEntryKind } from "#shared/domain/helium/heliumEntry.ts";
import { DAY_MS, HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";
import { makeId } from "#shared/lib/id.ts";

export type HeliumScene = {
  readonly beamlineId: BeamlineId;
  readonly now: InstantMs;
  /** Entries wished for; null: as many as cryostats need. */
  readonly wish: number | null;
  /** Chance that a booking of a day uses helium, where no number is wished for. */
  readonly chance: number;
};

const ENTRIES_A_DAY = 4;

/** The helium log of bookings that are over: per day a dewar goes out, its level is read, the cryostat is filled, the dewar comes back. */
export function demoHelium(bookings: readonly Booking[], scene: HeliumScene, random: Random): HeliumEntry[] {
  const over = bookings.filter(
    (booking) => booking.state === "ended" && (booking.use === "shared" || booking.use === "coalition"),
  );
  const days = over.reduce((sum, booking) => sum + daysOf(booking), 0);
  const chance = scene.wish === null ? scene.chance : scene.wish / Math.max(1, days * ENTRIES_A_DAY);
  return over.flatMap((booking) => (random.chance(chance) ? logOf(booking, scene, random) : []));
}

function logOf(booking: Booking, { beamlineId }: HeliumScene, random: Random): HeliumEntry[] {
  const { technicians } = staffOf(beamlineId);
  const entries: HeliumEntry[] = [];
  const length = booking.end - booking.start;
  const days = daysOf(booking);
  for (let day = 0; day < days; day += 1) {
    const start = booking.start + (day * length) / days;
    const by = random.pick(technicians);
    const add = (kind: HeliumEntryKind, minutes: number, decilitres: number) => {
      const at = Math.round(start + (minutes / 480) * Math.min(length / days, 8 * HOUR_MS)) as InstantMs;
      const { stationId, id: bookingId } = booking;
      entries.push({
        id: makeId("helium", at, random.bytes),
        at,
        stationId,
        kind,
        decilitres,
        bookingId,
        by,
        demo: true,
      });
    };
    // A dewar of 60 or 100 litres; a fill takes 12 to 45. About a litre a day boils off by itself (docs/domain.md).
    const dewar = random.pick([600, 1000]) - random.below(40);
    const fill = 120 + random.below(330);
    add("issue", 10, dewar);
    add("level-reading", 20, dewar);
    add("transfer", 40, fill);
    if (random.chance(0.004)) add("quench", 200, 50 + random.below(150));
    add("return", 460, dewar - fill - 10 - random.below(20));
  }
  return entries;
}

/** Dewars that a booking takes: one a day, one for a shorter one. */
function daysOf({ start, end }: Booking): number {
  return Math.max(1, Math.round((end - start) / DAY_MS));
}
