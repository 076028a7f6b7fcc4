import { DEMO_DEWARS, demoMeterId, demoVesselId } from "#shared/demo/demoHeliumDevices.ts";
import { staffOf } from "#shared/demo/people.ts";
import type { Random } from "#shared/demo/random.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { BeamlineId, StationId } from "#shared/domain/facility/facility.ts";
import { AT_20_C, gasOf } from "#shared/domain/helium/gas.ts";
import type { HeliumFact } from "#shared/domain/helium/heliumEntry.ts";
import { DAY_MS, HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";
import { addMonths, monthOf, monthStart } from "#shared/domain/time/month.ts";
import { makeId } from "#shared/lib/id.ts";

export type HeliumScene = {
  readonly beamlineId: BeamlineId;
  readonly now: InstantMs;
  /** Entries wished for; null: as many as cryostats need. */
  readonly wish: number | null;
  /** Chance that a booking of a day uses helium, where no number is wished for. */
  readonly chance: number;
};

const ENTRIES_A_DAY = 5;

/**
 * The helium log of bookings that are over: per day a dewar goes out, its level is read, the cryostat is filled, the dewar comes back and
 * the gas meter is read. What a month took is delivered to the store with the next.
 */
export function demoHelium(bookings: readonly Booking[], scene: HeliumScene, random: Random): HeliumFact[] {
  const over = bookings.filter(
    (booking) => booking.state === "ended" && (booking.use === "shared" || booking.use === "coalition"),
  );
  const days = over.reduce((sum, booking) => sum + daysOf(booking), 0);
  const chance = scene.wish === null ? scene.chance : scene.wish / Math.max(1, days * ENTRIES_A_DAY);
  const meters = new Map<StationId, number>();
  const log = over
    .toSorted((a, b) => a.start - b.start)
    .flatMap((booking) => (random.chance(chance) ? logOf(booking, { ...scene, meters }, random) : []));
  return [...log, ...deliveries(log, scene, random)];
}

type Log = HeliumScene & {
  /** What the meter of each station shows; each is a new one with every term. */
  readonly meters: Map<StationId, number>;
};

function logOf(booking: Booking, { beamlineId, meters }: Log, random: Random): HeliumFact[] {
  const { technicians } = staffOf(beamlineId);
  const { stationId, id: bookingId } = booking;
  const entries: HeliumFact[] = [];
  const length = booking.end - booking.start;
  const days = daysOf(booking);
  for (let day = 0; day < days; day += 1) {
    const start = booking.start + (day * length) / days;
    const by = random.pick(technicians);
    const given = (minutes: number) => {
      const at = Math.round(start + (minutes / 480) * Math.min(length / days, 8 * HOUR_MS)) as InstantMs;
      const whose = booking.memberId === undefined ? {} : { memberId: booking.memberId };
      return { id: makeId("helium", at, random.bytes), at, stationId, bookingId, by, demo: true, ...whose };
    };
    // A dewar of 60 or 100 litres; a fill takes 12 to 45. About a litre a day boils off by itself (docs/domain.md).
    const size = random.pick(DEMO_DEWARS);
    const deviceId = demoVesselId(stationId, size);
    const dewar = size * 10 - random.below(40);
    const fill = 120 + random.below(330);
    const back = dewar - fill - 10 - random.below(20);
    entries.push({ kind: "issue", ...given(10), deviceId, method: "level-gauge", decilitres: dewar });
    entries.push({ kind: "level-reading", ...given(20), deviceId, method: "level-gauge", decilitres: dewar });
    entries.push({ kind: "transfer", ...given(40), deviceId, method: "level-gauge", decilitres: fill });
    if (random.chance(0.004)) entries.push({ kind: "quench", ...given(200), decilitres: 50 + random.below(150) });
    entries.push({ kind: "return", ...given(460), deviceId, method: "level-gauge", decilitres: back });
    // Four fifths and a little more of what evaporated come back.
    const gas = gasOf(Math.round(((dewar - back) * (80 + random.below(15))) / 100), AT_20_C);
    const before = meters.get(stationId);
    const litres = (before ?? 0) + gas.litres;
    meters.set(stationId, litres);
    const restart = before === undefined ? { restart: { why: "exchange" as const, fromLitres: 0 } } : {};
    const read = { ...given(470), deviceId: demoMeterId(stationId), method: "meter" as const };
    entries.push({ kind: "gas-meter", ...read, gas: { litres, reference: AT_20_C }, ...restart });
  }
  return entries;
}

/** At 09:00 of the first day of each month, so much as the month before took from the store. */
function deliveries(log: readonly HeliumFact[], { beamlineId, now }: HeliumScene, random: Random): HeliumFact[] {
  const taken = new Map<InstantMs, number>();
  for (const entry of log) {
    if (entry.kind !== "issue" && entry.kind !== "return") continue;
    const at = (monthStart(addMonths(monthOf(entry.at), 1)) + 9 * HOUR_MS) as InstantMs;
    taken.set(at, (taken.get(at) ?? 0) + (entry.kind === "issue" ? entry.decilitres : -entry.decilitres));
  }
  return [...taken].flatMap(([at, decilitres]): HeliumFact[] => {
    if (at > now) return [];
    const said = { at, stationId: null, bookingId: null, by: staffOf(beamlineId).scientist, demo: true };
    return [{ kind: "delivery", id: makeId("helium", at, random.bytes), ...said, method: "weight", decilitres }];
  });
}

/** Dewars that a booking takes: one a day, one for a shorter one. */
function daysOf({ start, end }: Booking): number {
  return Math.max(1, Math.round((end - start) / DAY_MS));
}
