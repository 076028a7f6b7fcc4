import { afterEach, describe, expect, test, vi } from "vitest";
import { bookingFrom, depsFor, everything, freshDb, openTestDb, put } from "#test/renderer/data/desk.ts";
import { commit } from "#renderer/data/commit.ts";
import { DATABASE_VERSION, type DeskDatabase } from "#renderer/data/db.ts";
import { openDesk } from "#renderer/data/openDesk.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

async function opened(name: string): Promise<DeskDatabase> {
  const desk = await openDesk({ name });
  if (desk.kind !== "open") throw new Error(`did not open: ${desk.kind}`);
  return desk.db;
}

/** A connection of another program, at a version in IndexedDB's own counting. */
function openNative(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("not opened")));
  });
}

describe("the program starts", () => {
  test("on a new workstation: an empty database", async () => {
    const db = await opened("open-new");
    expect(await everything(db)).toEqual({});
  });

  test("again: what was saved is there", async () => {
    const before = await freshDb("open-again");
    await commit(depsFor(before), put());
    before.close();
    const db = await opened("open-again");
    expect(await db.bookings.get(bookingFrom().id)).toEqual(bookingFrom());
  });

  test("while another window has the database open: both work", async () => {
    await freshDb("open-second");
    const db = await opened("open-second");
    expect(await commit(depsFor(db), put())).toMatchObject({ ok: true });
  });
});

describe("a newer program was here", () => {
  test("the versions are told and nothing in the database is touched", async () => {
    const newer = await openNative("open-newer", (DATABASE_VERSION + 2) * 10);
    newer.close();
    expect(await openDesk({ name: "open-newer" })).toEqual({
      kind: "newer",
      stored: DATABASE_VERSION + 2,
      known: DATABASE_VERSION,
    });
    const still = await openNative("open-newer", (DATABASE_VERSION + 2) * 10);
    expect([...still.objectStoreNames]).toEqual([]);
  });

  test("it comes while this window is open: ours is closed for good, and the screen is told", async () => {
    const told = vi.fn();
    const desk = await openDesk({ name: "open-taken-over", onTakenOver: told });
    if (desk.kind !== "open") throw new Error("did not open");
    await commit(depsFor(desk.db), put());
    await openNative("open-taken-over", (DATABASE_VERSION + 1) * 10);
    expect(told).toHaveBeenCalledOnce();
    expect(await commit(depsFor(desk.db), put())).toMatchObject({ ok: false, failure: "database-closed" });
    await expect(desk.db.bookings.count()).rejects.toThrow(/closed/i);
  });
});

describe("an older window does not let go", () => {
  test("it says so, and opens as soon as the window is closed", async () => {
    const older = await openNative("open-blocked", 1);
    const desk = await openDesk({ name: "open-blocked" });
    if (desk.kind !== "blocked") throw new Error(`not blocked: ${desk.kind}`);
    older.close();
    expect(await desk.freed).toMatchObject({ kind: "open" });
  });
});

describe("the database cannot be read", () => {
  test("the reason is told", async () => {
    const reason = new DOMException("Internal error opening backing store", "UnknownError");
    vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
      throw reason;
    });
    expect(await openDesk({ name: "open-unreadable" })).toEqual({
      kind: "unreadable",
      message: "UnknownError: Internal error opening backing store",
    });
  });
});

describe("loading was cut off", () => {
  test("the rest of a half-loaded demo is cleared at the next start, what the person set stays", async () => {
    const db = await freshDb("open-half-loaded");
    await db.meta.put({ key: "loading", what: "demo" });
    await db.bookings.bulkAdd([bookingFrom()]);
    await db.preferences.put({ key: "theme", value: "dark" });
    db.close();
    const again = await opened("open-half-loaded");
    expect(await everything(again)).toEqual({ preferences: [{ key: "theme", value: "dark" }] });
  });

  test("not while another window is still at it", async () => {
    const db = await freshDb("open-loading");
    await db.meta.put({ key: "loading", what: "demo" });
    await db.bookings.bulkAdd([bookingFrom()]);
    const held = { request: async (_name: string, _options: object, work: (lock: null) => unknown) => work(null) };
    vi.stubGlobal("navigator", { locks: held });
    const second = await opened("open-loading");
    vi.unstubAllGlobals();
    expect(await second.bookings.count()).toBe(1);
    expect(await openTestDb("open-loading")).toBeDefined();
  });
});
