import type { DeskDatabase } from "#renderer/data/db.ts";
import type { SyncState } from "#renderer/data/sync/syncState.ts";
import type { BookingEvent } from "#shared/domain/beamtime/booking.ts";
import type { StationWord } from "#test/chaos/stationWord.ts";
import type { Client } from "#test/sim/engine/client.ts";
import type { Disk } from "#test/sim/engine/disk.ts";
import { checkSaved } from "#test/sim/engine/look.ts";
import type { Watch } from "#test/sim/watch.ts";

/** What one person at one station sees in the course of time. */
export type Session = { look(): Promise<void>; readonly looks: number; readonly wrong: StationWord["wrong"] };

export function watchSession(db: DeskDatabase, client: Pick<Client, "no" | "issued">): Session {
  const wrong: StationWord["wrong"][number][] = [];
  const watch: Watch = {
    checked: new Map(),
    expect(invariant, holds, detail) {
      if (!holds) wrong.push({ invariant, detail: detail() });
    },
  };
  const world = { watch, taken: new Map<number, Set<string>>() };
  let before: SyncState | undefined;
  return {
    looks: 0,
    wrong,
    /** To be called while nothing is being saved. */
    async look() {
      const disk = await readDisk(db);
      Object.assign(this, { looks: this.looks + 1 });
      // A person reads what that person wrote.
      checkSaved(world, client, disk);
      const state = disk["syncState"]?.[0] as SyncState | undefined;
      checkNotBack(watch, before, state);
      before = state;
      checkCauses(watch, disk);
    },
  };
}

/** In one transaction: the engine may be in the middle of one of its own. */
function readDisk(db: DeskDatabase): Promise<Disk> {
  return db.transaction("r", db.tables, async () =>
    Object.fromEntries(
      await Promise.all(db.tables.map(async (table) => [table.name, (await table.toArray()) as object[]] as const)),
    ),
  );
}

/** Within one history a station only goes forward. */
function checkNotBack(watch: Watch, before: SyncState | undefined, now: SyncState | undefined): void {
  const [from, to] = [before?.cursor, now?.cursor];
  const isSame = from !== null && from !== undefined && from.epoch === to?.epoch;
  watch.expect("S9", !isSame || from.seq <= to.seq, () => `it went back from ${from?.seq} to ${to?.seq}`);
}

/** Nothing is seen to have been changed that is not there. */
function checkCauses(watch: Watch, disk: Disk): void {
  const there = new Set((disk["bookings"] ?? []).map((row) => Reflect.get(row, "id")));
  const events = (disk["bookingEvents"] ?? []) as readonly BookingEvent[];
  const loose = events.find(({ bookingId }) => !there.has(bookingId));
  watch.expect("S10", loose === undefined, () => `${loose?.bookingId} has a history and is not there`);
}
