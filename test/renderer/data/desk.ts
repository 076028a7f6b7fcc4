// A desk for tests: a database in memory, a clock that moves a second at each look, and three mutations that
// are as small as mutations can be, so that these tests are about keeping and not about rules.
import "fake-indexeddb/auto";
import { randomBytes } from "#renderer/platform/random.ts";
import { DeskDatabase } from "#renderer/data/db.ts";
import type { DataDeps, RunCall } from "#renderer/data/deps.ts";
import type { Actor, Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import { atWallClock, parseDay } from "#shared/domain/time/day.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

export const sato: Actor = { id: "sato", name: "佐藤", roles: ["shared-use-office"] };

/** 2026-11-25 at this hour JST, or on another day. */
export function at(hour: number, day = "2026-11-25"): InstantMs {
  const parsed = parseDay(day);
  if (parsed === undefined) throw new Error(`not a day: ${day}`);
  return atWallClock(parsed, hour);
}

export function bookingFrom(fields: Partial<Booking> = {}): Booking {
  return {
    id: "booking:a" as BookingId,
    stationId: "BL07U" as StationId,
    use: "shared",
    state: "confirmed",
    title: "磁性薄膜の軟X線分光",
    project: "2026A0123",
    leader: "山田",
    note: "",
    demo: false,
    start: at(10),
    end: at(18),
    ...fields,
  };
}

export async function openTestDb(name: string): Promise<DeskDatabase> {
  const db = new DeskDatabase(name);
  await db.open();
  return db;
}

export async function freshDb(name: string): Promise<DeskDatabase> {
  await new DeskDatabase(name).delete();
  return openTestDb(name);
}

export function depsFor(db: DeskDatabase, more: Partial<DataDeps> = {}): DataDeps {
  let time: number = at(9);
  const deps: DataDeps = {
    db,
    actor: () => sato,
    now: () => (time += 1000) as InstantMs,
    random: randomBytes,
    loadRunCall: async () => smallMutations,
  };
  return { ...deps, ...more };
}

/** `put {booking}` and its inverses: no rules but "not after 20:00", which stands for any refusal. */
export const smallMutations: RunCall = async (tx, call) => {
  const { booking, reason = "" } = call.args as { booking: Booking; reason?: string };
  if (booking.start >= at(20)) {
    return { ok: false, problems: [{ kind: "title-missing", severity: "hard", overridableBy: [], remedies: [] }] };
  }
  const before = (await tx.booking(booking.id)) ?? null;
  await tx.putBooking(booking);
  await tx.addBookingEvent({
    bookingId: booking.id,
    act: before === null ? "created" : "moved",
    before,
    after: booking,
    reason,
  });
  if (call.name === "put-then-fail") throw new TypeError("a bug after the first write");
  const back = before ?? { ...booking, state: "cancelled" };
  return { ok: true, bookingId: booking.id, inverse: { name: "put", args: { booking: back } } };
};

export const put = (fields: Partial<Booking> = {}) => ({ name: "put", args: { booking: bookingFrom(fields) } });

/** Every row of every table: what is on the disk. */
export async function everything(db: DeskDatabase): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  return Object.fromEntries(tables.filter(([, rows]) => rows.length > 0));
}
