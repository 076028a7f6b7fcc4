import { describe, expect, test } from "vitest";
import { booking, bookingsBetween } from "#renderer/data/queries/bookings.ts";
import { searchBookings, type FoundBookings } from "#renderer/data/queries/searchBookings.ts";
import { exportEverything } from "#renderer/data/start/exportEverything.ts";
import { applyPull, type Delta } from "#renderer/data/sync/applyPull.ts";
import { ServerFailure } from "#renderer/data/sync/facilityServer.ts";
import { syncOnce } from "#renderer/data/sync/syncOnce.ts";
import { at, bookingFrom, depsFor, freshDb } from "#test/renderer/data/desk.ts";
import { old, packedFacility } from "#test/renderer/data/sync/packedFacility.ts";

type Db = Awaited<ReturnType<typeof freshDb>>;

/** Wherever a row can be read: the calendar, by its id, the search, the file of everything. */
async function seen(db: Db, { id, title }: { readonly id: typeof old.id; readonly title: string }): Promise<string[]> {
  const heard: FoundBookings[] = [];
  const ask = { text: title, now: at(12), signal: new AbortController().signal };
  await searchBookings(db, ask, (all) => heard.push(all));
  const found = heard.at(-1)?.past.concat(heard.at(-1)?.coming ?? []) ?? [];
  return [
    ...(await bookingsBetween(db, { start: at(0), end: at(23) })).map((one) => `calendar: ${one.title}`),
    ...((await booking(db, id)) === undefined ? [] : ["by its id"]),
    ...found.map((one) => `search: ${one.title}`),
    ...((await (await exportEverything(db)).text()).includes(title) ? ["file"] : []),
  ];
}
const EVERYWHERE = ["calendar: 昔の予定", "by its id", "search: 昔の予定", "file"];

describe("a row that went at the facility, or out of this person's sight", () => {
  test("stays away though the pack that it is in lies here", async () => {
    const db = await freshDb("tombstones-here");
    const facility = packedFacility();
    await syncOnce(depsFor(db), facility.server);
    expect(await seen(db, old)).toEqual(EVERYWHERE);
    facility.remove(old.id);
    await syncOnce(depsFor(db), facility.server);
    // A person's file of everything has what can be read, and so has the search.
    expect(await seen(db, old)).toEqual([]);
  });

  test("stays away though the pack that it is in comes later", async () => {
    const db = await freshDb("tombstones-late");
    const facility = packedFacility();
    const late = { ...facility.server, pack: async () => Promise.reject(new ServerFailure("offline")) };
    await expect(syncOnce(depsFor(db), late)).rejects.toThrow("offline");
    facility.remove(old.id);
    await syncOnce(depsFor(db), facility.server);
    expect(await db.packBytes.count()).toBe(1);
    expect(await seen(db, old)).toEqual([]);
  });

  test("is seen again if the facility gives it again, and not before", async () => {
    const db = await freshDb("tombstones-back");
    const facility = packedFacility();
    await syncOnce(depsFor(db), facility.server);
    facility.remove(old.id);
    await syncOnce(depsFor(db), facility.server);
    facility.put(bookingFrom({ id: "booking:b" as never, title: "別の予定" }));
    await syncOnce(depsFor(db), facility.server);
    expect(await booking(db, old.id)).toBeUndefined();
    facility.put(old);
    await syncOnce(depsFor(db), facility.server);
    expect(await booking(db, old.id)).toEqual(old);
  });

  test("does not come back with an answer to an older question", async () => {
    const db = await freshDb("tombstones-pull");
    const facility = packedFacility();
    const deps = depsFor(db);
    await syncOnce(deps, facility.server);
    const cursor = (await db.syncState.get("sync"))?.cursor ?? null;
    facility.put({ ...old, title: "直した昔" });
    const scopes = ["ops" as const, "pub" as const];
    const late = facility.pull({ protocol: 1, clientId: "client:a", cursor, scopes, firstPending: null }) as Delta;
    facility.remove(old.id);
    await syncOnce(deps, facility.server);
    expect(await applyPull(deps, late)).toBe("put-aside");
    expect(await seen(db, { id: old.id, title: "直した昔" })).toEqual([]);
    expect(await seen(db, old)).toEqual([]);
  });
});
