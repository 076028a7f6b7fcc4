import { describe, expect, test } from "vitest";
import { at, depsFor, freshDb, put } from "#test/renderer/data/desk.ts";
import { old, packedFacility } from "#test/renderer/data/sync/packedFacility.ts";
import { commit } from "#renderer/data/commit.ts";
import { booking, bookingsBetween } from "#renderer/data/queries/bookings.ts";
import { syncOnce } from "#renderer/data/sync/syncOnce.ts";
import { ServerFailure, type FacilityServer } from "#renderer/data/sync/facilityServer.ts";
import { searchBookings, type FoundBookings } from "#renderer/data/queries/searchBookings.ts";
import { exportEverything } from "#renderer/data/start/exportEverything.ts";

const day = { start: at(0), end: at(23) };
const withPack = (): FacilityServer => packedFacility().server;

describe("the past comes as packs", () => {
  test("and is read as if it were rows", async () => {
    const db = await freshDb("packs-read");
    await syncOnce(depsFor(db), withPack());
    expect(await bookingsBetween(db, day)).toEqual([old]);
    expect(await booking(db, old.id)).toEqual(old);
    expect(await db.bookings.count()).toBe(0);
  });

  test("a changed row goes before the one in the pack", async () => {
    const db = await freshDb("packs-changed");
    const deps = depsFor(db);
    await syncOnce(deps, withPack());
    await commit(deps, put({ ...old, title: "直した" }));
    expect((await bookingsBetween(db, day)).map(({ title }) => title)).toEqual(["直した"]);
    expect(await db.outbox.toArray()).toMatchObject([{ changes: [{ before: old }, {}] }]);
  });

  test("bytes that are not what their name says are not taken", async () => {
    const db = await freshDb("packs-wrong");
    const wrong = { ...withPack(), pack: async () => new TextEncoder().encode("[]") };
    await expect(syncOnce(depsFor(db), wrong)).rejects.toThrow("not what its name says");
    expect(await bookingsBetween(db, day)).toEqual([]);
  });

  test("and is found by the search of all years, also where it had been looked for before the pack was there", async () => {
    const db = await freshDb("packs-search");
    const found = async () => {
      const heard: FoundBookings[] = [];
      const ask = { text: "昔の", now: at(12), signal: new AbortController().signal };
      await searchBookings(db, ask, (all) => heard.push(all));
      return heard.at(-1)?.past.concat(heard.at(-1)?.coming ?? []);
    };
    const late = { ...withPack(), pack: async () => Promise.reject(new ServerFailure("offline")) };
    await expect(syncOnce(depsFor(db), late)).rejects.toThrow("offline");
    expect(await found()).toEqual([]);
    await syncOnce(depsFor(db), withPack());
    expect(await found()).toEqual([old]);
  });

  test("and is in the file of everything", async () => {
    const db = await freshDb("packs-export");
    await syncOnce(depsFor(db), withPack());
    const file = JSON.parse(await (await exportEverything(db)).text()) as { bookings: unknown[] };
    expect(file.bookings).toEqual([old]);
  });

  test("a pack that the facility has no more makes the station fetch everything anew", async () => {
    const db = await freshDb("packs-gone");
    const server = withPack();
    let asked = 0;
    const forgetful = { ...server, pack: async (name: string) => (asked++ === 0 ? undefined : server.pack(name)) };
    await syncOnce(depsFor(db), forgetful);
    expect(await bookingsBetween(db, day)).toEqual([old]);
    expect(asked).toBe(2);
  });
});
