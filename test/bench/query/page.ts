// A month of all lanes out of the local database, and the same rows out of a table that holds nothing else.
import { bookingsOf, month } from "#test/bench/query/manyYears.ts";
import { DeskDatabase } from "#renderer/data/db.ts";
import { bookingsBetween } from "#renderer/data/queries/bookings.ts";
import type { Booking } from "#shared/domain/beamtime/booking.ts";

/** What the bench asks of the page, as `window.query`. */
export type QueryPage = {
  /** Stores so many years; answers how many bookings that are. */
  fill(years: number): Promise<number>;
  /** Stores the rows of the month alone; answers how many. */
  fillFloor(): Promise<number>;
  /** Ms of reading the month as the calendar reads it. */
  read(years: number): Promise<number>;
  /** Ms of one `getAll` of the same rows. */
  readFloor(): Promise<number>;
};

const desks = new Map<number, DeskDatabase>();

async function deskOf(years: number): Promise<DeskDatabase> {
  const known = desks.get(years);
  if (known) return known;
  const db = new DeskDatabase(`desk-${years}`);
  desks.set(years, db);
  await db.open();
  return db;
}

const floor: { db?: IDBDatabase } = {};

const answer = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("No answer of the database")));
  });

async function openFloor(): Promise<IDBDatabase> {
  const request = indexedDB.open("floor");
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore("bookings", { keyPath: "id" }));
  return answer(request);
}

const bookingsAlone = (db: IDBDatabase, mode: IDBTransactionMode) =>
  db.transaction("bookings", mode).objectStore("bookings");

async function timed(read: () => Promise<Booking[]>): Promise<number> {
  await new Promise<void>((resolve) => setTimeout(resolve));
  const began = performance.now();
  const rows = await read();
  const took = performance.now() - began;
  if (rows.length === 0) throw new Error("The month is empty");
  return took;
}

const query: QueryPage = {
  async fill(years) {
    const db = await deskOf(years);
    for (const batch of bookingsOf(years)) await db.bookings.bulkAdd(batch);
    return db.bookings.count();
  },
  async fillFloor() {
    floor.db = await openFloor();
    const rows = await bookingsBetween(await deskOf(1), month);
    const store = bookingsAlone(floor.db, "readwrite");
    for (const row of rows) store.add(row);
    return (await answer(store.getAll())).length;
  },
  read: async (years) => {
    const db = await deskOf(years);
    return timed(() => bookingsBetween(db, month));
  },
  readFloor: async () => {
    const db = (floor.db ??= await openFloor());
    return timed(() => answer<Booking[]>(bookingsAlone(db, "readonly").getAll()));
  },
};
Object.assign(window, { query });
