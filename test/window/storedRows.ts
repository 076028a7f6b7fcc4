import type { Page } from "playwright-core";
import type { OutboxEntry } from "#renderer/data/outbox.ts";
import type { Step } from "#renderer/data/step.ts";
import type { Booking, BookingEvent } from "#shared/domain/beamtime/booking.ts";
import { deskDatabase } from "#test/window/deskDatabase.ts";

/** What IndexedDB holds, as rows, read past the program's own data layer. */
export type StoredRows = {
  readonly bookings: readonly Booking[];
  readonly bookingEvents: readonly BookingEvent[];
  readonly outbox: readonly OutboxEntry[];
  readonly steps: readonly Step[];
  readonly meta: readonly { readonly key: string }[];
};

/** One moment of the local database. Tables that are not there (no facility was ever chosen) are empty. */
export async function storedRows(page: Page): Promise<StoredRows> {
  const names = ["bookings", "bookingEvents", "outbox", "steps", "meta"];
  const asked = [deskDatabase(page), names] as const;
  return page.evaluate(async ([name, tables]) => {
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const opening = indexedDB.open(name);
      opening.addEventListener("success", () => done(opening.result));
      opening.addEventListener("error", () => failed(opening.error));
    });
    const there = tables.filter((table) => db.objectStoreNames.contains(table));
    const rows = Object.fromEntries(tables.map((table) => [table, [] as unknown[]]));
    if (there.length > 0) {
      const reading = db.transaction(there);
      const read = new Promise((done) => reading.addEventListener("complete", done));
      for (const table of there) {
        const all = reading.objectStore(table).getAll();
        all.addEventListener("success", () => (rows[table] = all.result));
      }
      await read;
    }
    db.close();
    return rows as never;
  }, asked);
}
