import { afterEach, describe, expect, test, vi } from "vitest";
import { bookingFrom, at, depsFor, everything, freshDb, openTestDb, put, sato } from "#test/renderer/data/desk.ts";
import { commit } from "#renderer/data/commit.ts";
import { historyOf } from "#renderer/data/queries/bookings.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a booking is saved", () => {
  test("the row, its history, its place in the queue and its undo are there together", async () => {
    const db = await freshDb("commit-saved");
    const result = await commit(depsFor(db), put());
    expect(result).toMatchObject({ ok: true, bookingId: "booking:a" });
    expect(await db.bookings.toArray()).toEqual([bookingFrom()]);
    expect(await db.bookingEvents.toArray()).toMatchObject([
      { bookingId: "booking:a", act: "created", via: "act", by: { id: sato.id, name: sato.name }, before: null },
    ]);
    expect(await db.outbox.toArray()).toMatchObject([
      {
        no: 1,
        name: "put",
        args: put().args,
        actor: { id: "sato", name: "佐藤" },
        changes: [
          { table: "bookings", before: null, after: bookingFrom() },
          { table: "bookingEvents", before: null },
        ],
      },
    ]);
    expect(await db.steps.toArray()).toMatchObject([
      { state: "done", name: "put", subject: { stationId: "BL07U", project: "2026A0123" } },
    ]);
  });

  test("a second change keeps the row as it was before, so that it can be taken back exactly", async () => {
    const db = await freshDb("commit-before");
    const deps = depsFor(db);
    await commit(deps, put());
    await commit(deps, put({ start: at(11), end: at(19) }));
    const changes = (await db.outbox.toArray()).map((entry) => entry.changes);
    expect(changes[1]).toMatchObject([
      { table: "bookings", before: bookingFrom(), after: bookingFrom({ start: at(11), end: at(19) }) },
      { table: "bookingEvents", before: null, after: { act: "moved" } },
    ]);
  });

  test("the history stays in order when the workstation's clock is put back", async () => {
    const db = await freshDb("commit-clock");
    const times = [at(12), at(9), at(9)];
    for (const time of times) {
      await commit(depsFor(db, { now: () => time as InstantMs }), put({ note: String(time) }));
    }
    const history = await historyOf(db, bookingFrom().id);
    expect(history.map((event) => event.after.note)).toEqual(times.map(String));
    expect(history.map((event) => event.at)).toEqual(times);
  });

  test("two windows save at once: both changes are there, numbered 1 and 2", async () => {
    const first = await freshDb("commit-two-windows");
    const second = await openTestDb("commit-two-windows");
    await Promise.all([commit(depsFor(first), put()), commit(depsFor(second), put({ id: "booking:b" as never }))]);
    expect((await first.outbox.toArray()).map((entry) => entry.no)).toEqual([1, 2]);
    expect(await second.bookings.count()).toBe(2);
  });
});

describe("a booking is refused", () => {
  test("by a rule: the reasons come back and nothing is written", async () => {
    const db = await freshDb("commit-refused");
    const result = await commit(depsFor(db), put({ start: at(21), end: at(23) }));
    expect(result).toMatchObject({ ok: false, problems: [{ kind: "title-missing" }] });
    expect(await everything(db)).toEqual({});
  });

  test("because it is longer than the calendar looks back: thrown, and nothing is written", async () => {
    const db = await freshDb("commit-too-long");
    await expect(commit(depsFor(db), put({ end: at(18, "2026-12-25") }))).rejects.toThrow(RangeError);
    expect(await everything(db)).toEqual({});
  });
});

describe("the machine fails in the middle of a save", () => {
  test("a bug after the row was written leaves neither row nor queue", async () => {
    const db = await freshDb("commit-bug");
    await expect(commit(depsFor(db), { ...put(), name: "put-then-fail" })).rejects.toThrow("a bug after");
    expect(await everything(db)).toEqual({});
  });

  test.each(["bookings", "bookingEvents", "outbox", "steps"])(
    "the disk is full when %s is written: it says so, and nothing is half-written",
    async (table) => {
      const db = await freshDb(`commit-full-${table}`);
      failWrites(table, "QuotaExceededError");
      expect(await commit(depsFor(db), put())).toEqual({ ok: false, problems: [], failure: "disk-full" });
      vi.restoreAllMocks();
      expect(await everything(db)).toEqual({});
      expect(await commit(depsFor(db), put())).toMatchObject({ ok: true });
      expect((await db.outbox.toArray())[0]?.no).toBe(1);
    },
  );

  test("the disk is full when the transaction is written out: the same", async () => {
    const db = await freshDb("commit-full-at-end");
    abortAtWrite("steps", "QuotaExceededError");
    expect(await commit(depsFor(db), put())).toMatchObject({ failure: "disk-full" });
    vi.restoreAllMocks();
    expect(await everything(db)).toEqual({});
  });

  test("the transaction is aborted from outside: a failure, and nothing is half-written", async () => {
    const db = await freshDb("commit-aborted");
    abortAtWrite("outbox", "AbortError");
    expect(await commit(depsFor(db), put())).toEqual({ ok: false, problems: [], failure: "unknown" });
    vi.restoreAllMocks();
    expect(await everything(db)).toEqual({});
  });

  test("the database was closed for a newer program: it says so", async () => {
    const db = await freshDb("commit-closed");
    db.close();
    expect(await commit(depsFor(db), put())).toEqual({ ok: false, problems: [], failure: "database-closed" });
  });
});

describe("on the disk before the person is told", () => {
  test("saves are strict, everything else is relaxed", async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, "transaction");
    const db = await freshDb("commit-durability");
    await commit(depsFor(db), put());
    await db.preferences.put({ key: "theme", value: "dark" });
    const writes = asked.mock.calls.filter(([, mode]) => mode === "readwrite").map(([, , options]) => options);
    expect(writes).toEqual([{ durability: "strict" }, { durability: "relaxed" }]);
  });
});

/** Every write to the table throws, as on a full disk. */
function failWrites(table: string, name: string): void {
  for (const method of ["add", "put"] as const) {
    const original = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === table) throw new DOMException("forced", name);
      return original.apply(this, args);
    });
  }
}

// fake-indexeddb's own way to end a transaction with an error; the name is theirs.
type PretendedTransaction = { _abort(name: string): void };

/** The transaction ends with this error as soon as the table is written: what a browser does when the disk runs full at the end. */
function abortAtWrite(table: string, name: string): void {
  for (const method of ["add", "put"] as const) {
    const original = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = original.apply(this, args);
      // oxlint-disable-next-line no-underscore-dangle
      if (this.name === table) (this.transaction as unknown as PretendedTransaction)._abort(name);
      return request;
    });
  }
}
