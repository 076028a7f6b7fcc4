// 28 stations with 60 bookings a month each, for as many years as wanted: 200,000 in ten.
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import { atWallClock, type Day } from "#shared/domain/time/day.ts";
import { HOUR_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";

const STATIONS = 28;
const A_MONTH = 60;
const SLOT_MS = 12 * HOUR_MS;
const MONTHS_A_YEAR = 12;

/** The newest month stored: every year more lies before it. */
export const month: Interval = {
  start: atWallClock("2026-11-01" as Day, 0),
  end: atWallClock("2026-12-01" as Day, 0),
};

/** The bookings of the months (30 days each) up to and with `month`, in batches of one month. */
export function* bookingsOf(years: number): Generator<Booking[]> {
  for (let back = 0; back < years * MONTHS_A_YEAR; back++)
    yield Array.from({ length: STATIONS * A_MONTH }, (_, i) => bookingOf(back, i % STATIONS, Math.floor(i / STATIONS)));
}

function bookingOf(back: number, station: number, slot: number): Booking {
  const start = (month.start + (slot - back * A_MONTH) * SLOT_MS) as InstantMs;
  return {
    id: `booking-${String(station).padStart(2, "0")}-${start}` as BookingId,
    stationId: `station-${station}` as StationId,
    start,
    end: (start + 8 * HOUR_MS) as InstantMs,
    use: station % 3 === 0 ? "shared" : "coalition",
    state: "confirmed",
    title: `酸化物薄膜の電子構造 ${slot + 1}`,
    project: `2026B${String(1000 + station * 31 + slot).slice(1)}`,
    leader: "架空 花子",
    note: "",
    demo: true,
  };
}
