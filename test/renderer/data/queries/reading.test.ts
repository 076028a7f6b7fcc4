import { afterEach, describe, expect, test, vi } from "vitest";
import { at, bookingFrom, freshDb } from "#test/renderer/data/desk.ts";
import type { DeskDatabase } from "#renderer/data/db.ts";
import { LONGEST_MACHINE_PERIOD_MS } from "#shared/domain/facility/longestMachinePeriod.ts";
import { bookingsBetween } from "#renderer/data/queries/bookings.ts";
import { bookingsOfStation } from "#renderer/data/queries/bookingsOfStation.ts";
import { facility, machinePeriodsBetween, offersOf } from "#renderer/data/queries/facility.ts";
import { preferences, setPreference } from "#renderer/data/queries/preferences.ts";
import { status } from "#renderer/data/queries/status.ts";
import { LONGEST_BOOKING_MS, type Booking } from "#shared/domain/beamtime/booking.ts";
import type { MachinePeriod, StationId } from "#shared/domain/facility/facility.ts";
import { DAY_MS, HOUR_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

const november: Interval = { start: at(0, "2026-11-01"), end: at(0, "2026-12-01") };

/** One booking of eight hours a day, for so many years up to the end of 2026. */
function everyDay(years: number): Booking[] {
  const first = at(10, `${2027 - years}-01-01`);
  return Array.from({ length: years * 365 }, (_, day) => {
    const start = (first + day * DAY_MS) as InstantMs;
    const id = `booking:${String(day).padStart(5, "0")}` as Booking["id"];
    return bookingFrom({ id, start, end: (start + 8 * HOUR_MS) as InstantMs });
  });
}

/** How many rows IndexedDB hands over while `read` runs, by whatever way. */
async function rowsTouched(read: () => Promise<unknown>): Promise<number> {
  let touched = 0;
  for (const source of [IDBIndex.prototype, IDBObjectStore.prototype]) {
    for (const method of ["getAll", "get", "openCursor"] as const) {
      const original = source[method] as (...args: unknown[]) => IDBRequest<unknown>;
      vi.spyOn(source, method).mockImplementation(function (this: unknown, ...args: unknown[]) {
        const request = original.apply(this, args);
        request.addEventListener("success", () => {
          touched += Array.isArray(request.result) ? request.result.length : 1;
        });
        return request as never;
      });
    }
  }
  await read();
  vi.restoreAllMocks();
  return touched;
}

describe("a month of the calendar", () => {
  test("holds what overlaps it: half-open, in order of start, cancelled ones too", async () => {
    const db = await freshDb("read-month");
    const rows: [string, number, number, Booking["state"]?][] = [
      ["ends-as-it-begins", november.start - 8 * HOUR_MS, november.start],
      ["reaches-in", november.start - LONGEST_BOOKING_MS + 1, november.start + 1],
      ["inside", at(10), at(18), "cancelled"],
      ["reaches-out", november.end - 1, november.end + DAY_MS],
      ["starts-as-it-ends", november.end, november.end + HOUR_MS],
    ];
    await db.bookings.bulkAdd(
      rows.map(([name, start, end, state = "confirmed"]) =>
        bookingFrom({ id: `booking:${name}` as never, start: start as InstantMs, end: end as InstantMs, state }),
      ),
    );
    const found = await bookingsBetween(db, november);
    expect(found.map((row) => row.id)).toEqual(["booking:reaches-in", "booking:inside", "booking:reaches-out"]);
  });

  test("costs the same with one year stored and with ten: the month and the look-back, and no row more", async () => {
    const touched: number[] = [];
    for (const years of [1, 10]) {
      const db = await freshDb(`read-years-${years}`);
      await db.bookings.bulkAdd(everyDay(years));
      touched.push(await rowsTouched(() => bookingsBetween(db, november)));
    }
    const days = (november.end - november.start + LONGEST_BOOKING_MS) / DAY_MS;
    expect(touched).toEqual([days, days]);
  });
});

describe("the calendar of one station", () => {
  test("holds its own bookings and reads nobody else's", async () => {
    const db = await freshDb("read-station");
    const rows = everyDay(1).map((row, index) => ({
      ...row,
      stationId: (index % 2 === 0 ? "BL02U" : "BL07U") as StationId,
    }));
    await db.bookings.bulkAdd(rows);
    let found: Booking[] = [];
    const touched = await rowsTouched(async () => {
      found = await bookingsOfStation(db, "BL02U" as StationId, november);
    });
    expect(new Set(found.map((row) => row.stationId))).toEqual(new Set(["BL02U"]));
    expect(found).toHaveLength(15);
    expect(touched).toBe(15 + 7);
  });
});

describe("machine time", () => {
  test("a long shutdown that began before the month is behind it", async () => {
    const db = await freshDb("read-machine");
    const shutdown: MachinePeriod = {
      id: "shutdown",
      beamlineId: null,
      kind: "shutdown",
      note: "",
      start: (november.start + 1 - LONGEST_MACHINE_PERIOD_MS) as InstantMs,
      end: (november.start + 1) as InstantMs,
    };
    await db.machinePeriods.bulkAdd([shutdown, { ...shutdown, id: "over", end: november.start }]);
    expect(await machinePeriodsBetween(db, november)).toEqual([shutdown]);
  });
});

describe("the facility and the workstation", () => {
  test("beamlines, stations and terms come in their order on screen, offers by term", async () => {
    const db = await freshDb("read-facility");
    await fillFacility(db);
    const { beamlines, stations, terms } = await facility(db);
    expect(beamlines.map((row) => row.id)).toEqual(["BL13U", "BL02U"]);
    expect(stations.map((row) => row.id)).toEqual(["BL13U", "BL02U"]);
    expect(terms.map((row) => row.id)).toEqual(["2026A", "2026B"]);
    expect(await offersOf(db, "2026A" as never)).toMatchObject([{ id: "2026A/BL02U" }]);
  });

  test("what is not set has its standard, what is set stays", async () => {
    const db = await freshDb("read-preferences");
    expect(await preferences(db)).toMatchObject({ language: "ja", theme: "system", person: null });
    await setPreference(db, "language", "en");
    expect(await preferences(db)).toMatchObject({ language: "en", theme: "system" });
  });

  test("before the first run there is no facility and nothing waits", async () => {
    const db = await freshDb("read-status");
    expect(await status(db)).toEqual({
      waiting: 0,
      demo: false,
      demoSize: null,
      facilityName: null,
      storageKept: null,
      me: null,
    });
  });
});

async function fillFacility(db: DeskDatabase): Promise<void> {
  const name = { ja: "名", en: "name" };
  const line = {
    name,
    class: "shared",
    xray: "soft",
    source: "undulator",
    state: "operating",
    stationsRunTogether: false,
  };
  await db.table("beamlines").bulkAdd([
    { ...line, id: "BL02U", order: 2 },
    { ...line, id: "BL13U", order: 1 },
  ]);
  await db.table("stations").bulkAdd([
    { id: "BL02U", beamlineId: "BL02U", short: "", name, order: 20 },
    { id: "BL13U", beamlineId: "BL13U", short: "", name, order: 10 },
  ]);
  const shifts = { startHour: 10, lengthHours: 8 };
  await db.table("terms").bulkAdd([
    { id: "2026A", from: "2026-03-01", to: "2026-09-01", shifts, assumed: false },
    { id: "2026B", from: "2026-09-01", to: "2027-03-01", shifts, assumed: true },
  ]);
  await db.table("offers").bulkAdd([
    { id: "2026A/BL02U", termId: "2026A", stationId: "BL02U", shifts: 267 },
    { id: "2026B/BL02U", termId: "2026B", stationId: "BL02U", shifts: 1 },
  ]);
}
