import { describe, expect, test } from "vitest";
import { depsFor, freshDb, put } from "#test/renderer/data/desk.ts";
import { smallFacility } from "#test/renderer/data/sync/smallFacility.ts";
import { commit } from "#renderer/data/commit.ts";
import { unsentBookings } from "#renderer/data/queries/unsentBookings.ts";
import { syncOnce } from "#renderer/data/sync/syncOnce.ts";

describe("bookings that the facility has not decided on", () => {
  test("are those with a change that waits, each once, until it is taken in", async () => {
    const facility = smallFacility();
    const db = await freshDb("unsent");
    const deps = depsFor(db);
    await syncOnce(deps, facility.server);
    await commit(deps, put({ title: "一" }));
    await commit(deps, put({ title: "二" }));
    expect(await unsentBookings(db)).toEqual(["booking:a"]);
    await syncOnce(deps, facility.server);
    expect(await unsentBookings(db)).toEqual([]);
  });

  test("are none where no facility ever answered: nothing will ever be sent from there", async () => {
    const db = await freshDb("unsent-alone");
    await commit(depsFor(db), put({ title: "一" }));
    expect(await unsentBookings(db)).toEqual([]);
  });
});
