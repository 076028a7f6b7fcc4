// A shift's work without a network, more than a hand can do in a bench: a thousand changes of bookings, written into a station's database
// as the program itself writes each of them.
import { randomBytes } from "node:crypto";
import type { Page } from "playwright-core";
import type { OutboxEntry } from "#renderer/data/outbox.ts";
import type { Booking, BookingEvent } from "#shared/domain/beamtime/booking.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { makeId } from "#shared/lib/id.ts";

type Stored = { readonly bookings: readonly Booking[]; readonly outbox: readonly OutboxEntry[] };
type Work = {
  readonly bookings: readonly Booking[];
  readonly bookingEvents: readonly BookingEvent[];
  readonly outbox: readonly Omit<OutboxEntry, "no">[];
};

/** Edits as many times as told, like the one change that waits there already. */
export async function workOffline(page: Page, times: number): Promise<void> {
  const { bookings, outbox } = (await inDatabase(page, null)) as Stored;
  const [made] = outbox;
  if (made === undefined || outbox.length > 1) throw new Error("One change is to wait there, to go by");
  await inDatabase(page, workLike(made, bookings, times));
}

/** Throws where the facility refused one of them. */
export async function countWaiting(page: Page): Promise<number> {
  const { waiting, refused } = await page.evaluate(countHere);
  if (refused > 0) throw new Error(`${refused} changes were refused`);
  return waiting;
}

/** In the page, over all its databases. Only counted: whoever reads rows here takes time from what is measured. */
async function countHere(): Promise<{ readonly waiting: number; readonly refused: number }> {
  const sum = { waiting: 0, refused: 0 };
  for (const { name = "" } of await indexedDB.databases()) {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.addEventListener("success", () => resolve(opening.result));
      opening.addEventListener("error", () => reject(opening.error ?? new Error("No database")));
    });
    if (db.objectStoreNames.contains("outbox")) {
      const stores = db.transaction(["outbox", "attention"]);
      const [waiting, refused] = [stores.objectStore("outbox").count(), stores.objectStore("attention").count()];
      await new Promise((resolve) => stores.addEventListener("complete", resolve));
      sum.waiting += waiting.result;
      sum.refused += refused.result;
    }
    db.close();
  }
  return sum;
}

function workLike(made: OutboxEntry, bookings: readonly Booking[], times: number): Work {
  const line = made.changes.find((change) => change.table === "bookingEvents")?.after;
  if (!line) throw new Error("A change without a line of history");
  const now = new Map(bookings.filter(isOpen(made.occurredAt)).map((booking) => [booking.id, booking]));
  const ids = [...now.keys()];
  const bookingEvents: BookingEvent[] = [];
  const calls: Omit<OutboxEntry, "no">[] = [];
  for (let no = 1; no <= times; no++) {
    const before = now.get(ids[no % ids.length] ?? ("" as Booking["id"]));
    if (before === undefined) throw new Error("There is no booking to be changed");
    const occurredAt = (made.occurredAt + no) as InstantMs;
    const after = { ...before, note: `変更 ${no}` };
    now.set(after.id, after);
    const event = { ...line, id: makeId("booking-event", occurredAt, randomBytes), at: occurredAt };
    bookingEvents.push({ ...event, bookingId: after.id, before, after });
    calls.push({
      ...withoutNo(made),
      id: makeId("call", occurredAt, randomBytes),
      args: { id: after.id, fields: { note: after.note } },
      occurredAt,
      changes: [
        { table: "bookings", before, after },
        { table: "bookingEvents", before: null, after: { ...event, bookingId: after.id, before, after } },
      ],
    });
  }
  return { bookings: [...now.values()], bookingEvents, outbox: calls };
}

const withoutNo = ({ no: _no, ...entry }: OutboxEntry) => entry;

/** May still be changed, without a reason. */
const isOpen = (at: number) => (booking: Booking) =>
  booking.start > at + 40 * 86_400_000 && booking.use === "shared" && booking.state === "confirmed";

/** Writes the rows, or (null) reads what is there, past the program's own data layer. */
function inDatabase(page: Page, rows: Work | null): Promise<unknown> {
  return page.evaluate(async (given) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("No answer of the database")));
      });
    for (const { name = "" } of await indexedDB.databases()) {
      const db = await answer(indexedDB.open(name));
      if (!db.objectStoreNames.contains("outbox")) {
        db.close();
        continue;
      }
      const stores = db.transaction(["bookings", "bookingEvents", "outbox"], "readwrite");
      const bookings = await answer(stores.objectStore("bookings").getAll());
      if (bookings.length > 0) {
        const outbox = await answer(stores.objectStore("outbox").getAll());
        for (const [store, list] of Object.entries(given ?? {}))
          for (const row of list) stores.objectStore(store).put(row);
        const done = new Promise((resolve) => stores.addEventListener("complete", resolve));
        stores.commit();
        await done;
        db.close();
        return { bookings, outbox };
      }
      db.close();
    }
    throw new Error("No database holds bookings");
  }, rows);
}
