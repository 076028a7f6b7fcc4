import { describe, expect, test } from "vitest";
import { depsFor, everything, freshDb, openTestDb, put } from "#test/renderer/data/desk.ts";
import { commit } from "#renderer/data/commit.ts";
import { emptyDesk } from "#renderer/data/emptyDesk.ts";
import { waiting } from "#renderer/data/queries/waiting.ts";
import { syncOnce } from "#renderer/data/sync/syncOnce.ts";
import { smallFacility } from "#test/renderer/data/sync/smallFacility.ts";

async function station(name: string) {
  const db = await freshDb(name);
  const facility = smallFacility();
  const deps = depsFor(db);
  return { db, deps, facility, sync: () => syncOnce(deps, facility.server) };
}

const isStored = async (name: string) => (await indexedDB.databases()).some((one) => one.name === name);

describe("the database of a person who signs out", () => {
  test("goes where everything was sent", async () => {
    const { db, deps, sync } = await station("empty-all-sent");
    await commit(deps, put());
    await sync();
    db.close();
    expect(await emptyDesk("empty-all-sent")).toBe(0);
    expect(await isStored("empty-all-sent")).toBe(false);
  });

  test("keeps unsent and refused changes and not a row beside; they are sent when the person is back", async () => {
    const { db, deps, facility, sync } = await station("empty-unsent");
    await commit(deps, put({ title: "満員" }));
    await commit(deps, put({ id: "booking:b" as never, title: "送信済み" }));
    await sync();
    await commit(deps, put({ id: "booking:c" as never, title: "未送信" }));
    db.close();
    expect(await emptyDesk("empty-unsent")).toBe(2);
    const again = await openTestDb("empty-unsent");
    const left = await everything(again);
    expect(Object.keys(left).toSorted()).toEqual(["attention", "outbox", "syncState"]);
    expect(JSON.stringify(left)).not.toContain("送信済み");
    await syncOnce(depsFor(again), facility.server);
    expect(facility.rows.get("booking:c")?.title).toBe("未送信");
    expect(await waiting(again)).toEqual([]);
    expect(await again.attention.count()).toBe(1);
    again.close();
  });

  test("that was never there is empty, and none is made", async () => {
    expect(await emptyDesk("empty-none")).toBe(0);
    expect(await isStored("empty-none")).toBe(false);
  });
});
