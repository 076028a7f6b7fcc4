import { describe, expect, test } from "vitest";
import { at, bookingFrom, depsFor, freshDb, put } from "#test/renderer/data/desk.ts";
import { smallFacility } from "#test/renderer/data/sync/smallFacility.ts";
import { commit } from "#renderer/data/commit.ts";
import { booking, bookingsBetween } from "#renderer/data/queries/bookings.ts";
import { bookingsOfStation } from "#renderer/data/queries/bookingsOfStation.ts";
import { makePacks } from "#renderer/data/packs/makePacks.ts";
import { syncOnce } from "#renderer/data/sync/syncOnce.ts";
import type { Booking, MemberId } from "#shared/domain/beamtime/booking.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { Scope } from "#shared/domain/visibility/scope.ts";
import type { Entity } from "#shared/sync/entities.ts";

const MANY = 4_001;
const HOUR = 3_600_000;

/** One an hour, in an order that is not that of time. */
const bookings = Array.from({ length: MANY }, (_, no): Booking => {
  const start = (at(0) + ((no * 7) % MANY) * HOUR) as InstantMs;
  return bookingFrom({ id: `booking:${no}` as never, title: `予定 ${no}`, start, end: (start + HOUR) as InstantMs });
});
const firstHours = { start: at(0), end: (at(0) + 3 * HOUR) as InstantMs };

describe("bookings that come by the thousand", () => {
  test("are kept as packs and read as if they were rows; what changes later goes before them", async () => {
    const db = await freshDb("made-packs");
    const { server, put: tell } = smallFacility();
    for (const one of bookings) tell(one);
    const deps = depsFor(db);
    await syncOnce(deps, server);
    expect(await db.bookings.count()).toBe(0);
    const shown = (await bookingsBetween(db, firstHours)).map(({ start }) => (start - at(0)) / HOUR);
    expect(shown).toEqual([0, 1, 2]);
    expect(await bookingsOfStation(db, "BL07U" as never, firstHours)).toHaveLength(3);
    const [, second] = await bookingsBetween(db, firstHours);
    if (second === undefined) throw new Error("The second hour is empty");
    tell({ ...second, title: "直した" });
    await syncOnce(deps, server);
    expect((await booking(db, second.id))?.title).toBe("直した");
    await commit(deps, put({ ...second, title: "自分で" }));
    await syncOnce(deps, server);
    expect((await bookingsBetween(db, firstHours)).map(({ title }) => title)).toContain("自分で");
    expect(await db.outbox.count()).toBe(0);
  });

  test("go into packs of one scope each, in order of time, and none is lost", async () => {
    const mixed = bookings.map((one, no) =>
      no % 2 === 0 ? one : { ...one, use: "coalition" as const, memberId: "member:a" as MemberId },
    );
    const rows = new Map<Entity, object[]>([["bookings", mixed]]);
    const made = await makePacks(rows, ["busy-except:member:a", "coalition:member:a" as Scope, "pub"]);
    expect(rows.get("bookings")).toEqual([]);
    const all = made.flatMap(({ pack, bytes }) => {
      const inPack = JSON.parse(new TextDecoder().decode(bytes)) as Booking[];
      const use = pack.scope === "pub" ? "shared" : "coalition";
      expect(inPack.every((one) => one.use === use && pack.from <= one.start && one.start < pack.to)).toBe(true);
      expect(pack.rows).toBe(inPack.length);
      return inPack;
    });
    expect(all.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(mixed.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  });

  test("where they are fewer they stay rows", async () => {
    const rows = new Map<Entity, object[]>([["bookings", bookings.slice(0, 4_000)]]);
    expect(await makePacks(rows, ["pub"])).toEqual([]);
    expect(rows.get("bookings")).toHaveLength(4_000);
  });
});
