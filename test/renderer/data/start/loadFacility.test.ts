import { afterEach, describe, expect, test, vi } from "vitest";
import { bookingFrom, depsFor, everything, freshDb, put } from "#test/renderer/data/desk.ts";
import { commit } from "#renderer/data/commit.ts";
import { loadDemo } from "#renderer/data/demo/loadDemo.ts";
import { openDesk } from "#renderer/data/openDesk.ts";
import { facility } from "#renderer/data/queries/facility.ts";
import { status } from "#renderer/data/queries/status.ts";
import { loadFacility, type FacilitySource, type LoadProgress } from "#renderer/data/start/loadFacility.ts";
import type { RowBatch } from "#renderer/data/start/rowBatch.ts";
import { startEmpty } from "#renderer/data/start/startEmpty.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

const name = { ja: "試験施設", en: "Test facility" };

function batchOf(from: number, count: number): RowBatch {
  return {
    bookings: Array.from({ length: count }, (_, index) =>
      bookingFrom({ id: `booking:${from + index}` as never, demo: true }),
    ),
  };
}

function sourceOf(batches: Iterable<RowBatch>): FacilitySource {
  return { name, demo: "S", expectedRows: 30, batches };
}

describe("a demo is loaded", () => {
  test("in batches, with figures, and nothing of it waits for the backend", async () => {
    const db = await freshDb("load-demo");
    const seen: LoadProgress[] = [];
    const source = sourceOf([batchOf(0, 10), batchOf(10, 10), batchOf(20, 10)]);
    const result = await loadFacility(db, source, { onProgress: (progress) => seen.push(progress) });
    expect(result).toEqual({ kind: "loaded", rows: 30 });
    expect(seen).toEqual([10, 20, 30].map((written) => ({ written, total: 30 })));
    expect(await status(db)).toMatchObject({ waiting: 0, demo: true, demoSize: "S", facilityName: name });
    expect(await db.meta.get("loading")).toBeUndefined();
  });

  test("the real generator's small demo has bookings, helium and duties, all marked as invented", async () => {
    const db = await freshDb("load-real-demo");
    expect(await loadDemo(db, "S")).toMatchObject({ kind: "loaded" });
    const bookings = await db.bookings.toArray();
    expect(bookings.every((row) => row.demo)).toBe(true);
    expect((await facility(db)).beamlines.length).toBeGreaterThanOrEqual(10);
    expect(await db.outbox.count()).toBe(0);
  });

  test("a person calls it off: nothing is left of it", async () => {
    const db = await freshDb("load-cancelled");
    const stop = new AbortController();
    const source = sourceOf([batchOf(0, 10), batchOf(10, 10), batchOf(20, 10)]);
    const result = await loadFacility(db, source, { onProgress: () => stop.abort(), signal: stop.signal });
    expect(result).toEqual({ kind: "cancelled" });
    expect(await everything(db)).toEqual({});
  });

  test("a power cut in the middle: the next start clears it and shows the first run", async () => {
    const db = await freshDb("load-power-cut");
    const cut = new Error("power cut");
    function* batches() {
      yield batchOf(0, 10);
      // Nothing can be written any more, not even the clearing.
      db.close();
      throw cut;
    }
    await expect(loadFacility(db, sourceOf(batches()))).rejects.toThrow("power cut");
    const desk = await openDesk({ name: "load-power-cut" });
    if (desk.kind !== "open") throw new Error("did not open");
    expect(await everything(desk.db)).toEqual({});
  });

  test("the disk fills up on the way: it says so and nothing is left", async () => {
    const db = await freshDb("load-full");
    const original = IDBObjectStore.prototype.add;
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (this: IDBObjectStore, value, key) {
      if ((value as { id: string }).id === "booking:15") throw new DOMException("forced", "QuotaExceededError");
      return original.call(this, value, key);
    });
    const source = sourceOf([batchOf(0, 10), batchOf(10, 10), batchOf(20, 10)]);
    expect(await loadFacility(db, source)).toEqual({ kind: "failed", failure: "disk-full" });
    expect(await everything(db)).toEqual({});
  });
});

describe("what is there already", () => {
  test("a demo gives way to a real facility, with what was tried on it", async () => {
    const db = await freshDb("load-over-demo");
    await loadFacility(db, sourceOf([batchOf(0, 10)]));
    await commit(depsFor(db), put());
    expect(await startEmpty(db)).toMatchObject({ kind: "loaded" });
    expect(await status(db)).toMatchObject({ demo: false, waiting: 0, facilityName: { en: "NanoTerasu" } });
    expect(await db.bookings.count()).toBe(0);
  });

  test("a real facility gives way to nothing", async () => {
    const db = await freshDb("load-over-real");
    await startEmpty(db);
    await commit(depsFor(db), put());
    expect(await loadFacility(db, sourceOf([batchOf(0, 10)]))).toEqual({ kind: "not-empty" });
    expect(await startEmpty(db)).toEqual({ kind: "not-empty" });
    expect(await db.bookings.count()).toBe(1);
  });
});

describe("an empty start", () => {
  test("has NanoTerasu's ten beamlines and the shifts offered in 2026A", async () => {
    const db = await freshDb("load-empty");
    await startEmpty(db);
    const { beamlines, stations } = await facility(db);
    expect([beamlines.length, stations.length]).toEqual([10, 12]);
    const offers = await db.offers.where("termId").equals("2026A").toArray();
    expect(offers.reduce((sum, offer) => sum + offer.shifts, 0)).toBe(801 + 705);
  });
});
