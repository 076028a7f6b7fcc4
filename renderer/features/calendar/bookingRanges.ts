// Bookings of the period on screen and of its two neighbours, so that "next" shows at once. Never more than these three:
// memory does not grow with travelling through the years.
import { bookingsBetween } from "#renderer/data/queries/bookings.ts";
import { machinePeriodsBetween } from "#renderer/data/queries/facility.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";
import type { MachinePeriod } from "#shared/domain/facility/facility.ts";
import { intervalOf, type Period } from "#renderer/features/calendar/period.ts";

/** All that lies in a period: what is drawn, and what a check needs to know. */
export type RangeRows = {
  readonly key: string;
  readonly bookings: readonly Booking[];
  readonly machinePeriods: readonly MachinePeriod[];
};

/** Beyond this many days the neighbours are not read ahead: a term is shown by reading it. */
const READ_AHEAD_DAYS = 31;

export function rangeKey(period: Period): string {
  return `${period.from}/${period.to}`;
}

export async function readRange(db: DataDeps["db"], period: Period): Promise<RangeRows> {
  const interval = intervalOf(period);
  const [bookings, machinePeriods] = await Promise.all([
    bookingsBetween(db, interval),
    machinePeriodsBetween(db, interval),
  ]);
  return { key: rangeKey(period), bookings, machinePeriods };
}

export class RangeShelf {
  readonly #ranges = new Map<string, RangeRows>();
  #version = 0;

  constructor(first?: RangeRows) {
    if (first) this.keep(first);
  }

  /** Grows with every change of what is known. */
  get version(): number {
    return this.#version;
  }

  get(period: Period): RangeRows | undefined {
    return this.#ranges.get(rangeKey(period));
  }

  /** Takes in what the database just said of the period on screen; what was read ahead before may be out of date and goes. */
  keep(rows: RangeRows): void {
    if (this.#ranges.get(rows.key) === rows) return;
    this.#ranges.clear();
    this.#ranges.set(rows.key, rows);
    this.#version++;
  }

  /** Reads a neighbour in advance, if it is short enough to be worth it. */
  async readAhead(db: DataDeps["db"], period: Period, days: number): Promise<void> {
    if (days > READ_AHEAD_DAYS || this.#ranges.size >= 3 || this.#ranges.has(rangeKey(period))) return;
    const asOf = this.#version;
    const rows = await readRange(db, period);
    // Something changed meanwhile: what was read may be the state before.
    if (asOf !== this.#version) return;
    this.#ranges.set(rows.key, rows);
    this.#version++;
  }

  /** Everything known now, each booking once. */
  all(): { readonly bookings: readonly Booking[]; readonly machinePeriods: readonly MachinePeriod[] } {
    const bookings = new Map<string, Booking>();
    const machinePeriods = new Map<string, MachinePeriod>();
    for (const range of this.#ranges.values()) {
      for (const booking of range.bookings) bookings.set(booking.id, booking);
      for (const period of range.machinePeriods) machinePeriods.set(period.id, period);
    }
    return { bookings: [...bookings.values()], machinePeriods: [...machinePeriods.values()] };
  }
}
