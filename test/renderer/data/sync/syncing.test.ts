import { describe, expect, test } from "vitest";
import { at, bookingFrom, depsFor, freshDb, put } from "#test/renderer/data/desk.ts";
import { smallFacility } from "#test/renderer/data/sync/smallFacility.ts";
import { commit } from "#renderer/data/commit.ts";
import type { CallId } from "#renderer/data/outbox.ts";
import { attention } from "#renderer/data/queries/attention.ts";
import { syncStatus } from "#renderer/data/queries/syncStatus.ts";
import { waiting } from "#renderer/data/queries/waiting.ts";
import { applyPull, type Delta } from "#renderer/data/sync/applyPull.ts";
import { reidentify } from "#renderer/data/sync/reidentify.ts";
import { discard, sendAgain } from "#renderer/data/resolveAttention.ts";
import { syncOnce } from "#renderer/data/sync/syncOnce.ts";

async function station(name: string, facility = smallFacility()) {
  const db = await freshDb(name);
  const deps = depsFor(db);
  return { db, deps, facility, sync: () => syncOnce(deps, facility.server) };
}

const titles = async (db: Awaited<ReturnType<typeof freshDb>>) =>
  (await db.bookings.toArray()).map(({ title }) => title).toSorted();

describe("a station and the facility", () => {
  test("what was saved offline is sent once and in order", async () => {
    const { db, deps, facility, sync } = await station("sync-offline");
    await commit(deps, put({ title: "一" }));
    await commit(deps, put({ title: "二" }));
    const ids = (await waiting(db)).map(({ id }) => id);
    facility.answers.push = false;
    await expect(sync()).rejects.toThrow("lost");
    expect(await waiting(db)).toHaveLength(2);
    facility.answers.push = true;
    await sync();
    expect(facility.taken).toEqual(ids);
    expect(facility.rows.get("booking:a")?.title).toBe("二");
    expect(await waiting(db)).toEqual([]);
    expect(await syncStatus(db)).toMatchObject({ connected: true, state: "synced", waiting: 0 });
  });

  test("a refused booking waits in the inbox with its words and reason, and nothing is left to take back", async () => {
    const { db, deps, sync } = await station("sync-refused");
    await sync();
    await commit(deps, put({ title: "満員" }));
    await sync();
    expect(await attention(db)).toMatchObject([
      { code: "taken", call: put({ title: "満員" }), changes: [{ after: { title: "満員" } }, {}], dependents: [] },
    ]);
    expect(await titles(db)).toEqual([]);
    expect(await db.bookingEvents.count()).toBe(0);
    expect(await db.steps.count()).toBe(0);
  });

  test("a refused booking is let go with a reason, or sent again as a new change; its words are kept either way", async () => {
    const { db, deps, sync } = await station("sync-resolved");
    await commit(deps, put({ title: "満員" }));
    await commit(deps, put({ id: "booking:b" as never, title: "満員" }));
    await sync();
    const [first, second] = await attention(db);
    if (!first || !second) throw new Error("two were refused");
    expect(await discard(deps, first.id, "別の日にした")).toBe(true);
    expect(await discard(deps, first.id, "もう一度")).toBe(false);
    expect(await sendAgain(deps, second.id, put({ title: "空いた" }))).toMatchObject({ ok: true });
    expect(await attention(db)).toEqual([]);
    const [sent] = await waiting(db);
    expect(await db.attention.toArray()).toMatchObject([
      { call: put({ title: "満員" }), resolution: { kind: "discarded", reason: "別の日にした", by: { id: "sato" } } },
      { resolution: { kind: "sent-again", as: sent?.id } },
    ]);
  });

  test("what was built on a refused booking stands under it, and is let go with it", async () => {
    const { db, deps } = await station("sync-dependents");
    const row = { actor: deps.actor(), occurredAt: at(9), via: "act", state: "open", code: "rule" } as const;
    const words = { ...row, call: put(), problems: [], changes: [], refusedAt: at(10) };
    const id = (name: string) => `call:${name}` as string as CallId;
    const [a, b, c, settled] = [id("a"), id("b"), id("c"), id("settled")];
    await db.attention.bulkAdd([
      { ...words, id: b, causeId: a },
      { ...words, id: a, causeId: null },
      { ...words, id: c, causeId: settled },
    ]);
    expect((await attention(db)).map(({ id, dependents }) => [id, dependents.map((one) => one.id)])).toEqual([
      ["call:a", ["call:b"]],
      ["call:c", []],
    ]);
    await discard(deps, a, "やめた");
    expect((await attention(db)).map(({ id }) => id)).toEqual(["call:c"]);
  });

  test("an answer to an older question is put aside", async () => {
    const { db, deps, facility, sync } = await station("sync-late");
    await sync();
    const { cursor = null } = (await db.syncState.get("sync")) ?? {};
    const asked = {
      protocol: 1,
      clientId: "client:a",
      cursor,
      scopes: ["ops" as const, "pub" as const],
      firstPending: null,
    };
    facility.put(bookingFrom({ title: "古い" }));
    const late = facility.pull(asked) as Delta;
    facility.put(bookingFrom({ title: "新しい" }));
    await sync();
    expect(await applyPull(deps, late)).toBe("put-aside");
    expect(await titles(db)).toEqual(["新しい"]);
  });

  test("an entry stays visible until it is settled, on top of what others did", async () => {
    const { db, deps, facility, sync } = await station("sync-visible");
    await sync();
    await commit(deps, put({ id: "booking:b" as never, title: "自分" }));
    facility.put(bookingFrom({ title: "よそ" }));
    const state = await db.syncState.get("sync");
    const asked = { protocol: 1, clientId: "client:a", cursor: state?.cursor ?? null, firstPending: 1 };
    await applyPull(deps, facility.pull({ ...asked, scopes: ["ops", "pub"] }) as Delta);
    expect(await titles(db)).toEqual(["よそ", "自分"]);
    expect(await waiting(db)).toMatchObject([{ changes: [{ before: null, after: { title: "自分" } }, {}] }]);
  });

  test("the outbox survives a first sync", async () => {
    const facility = smallFacility();
    facility.put(bookingFrom({ id: "booking:c" as never, title: "施設" }));
    const { db, deps } = await station("sync-first", facility);
    await commit(deps, put({ title: "先に" }));
    const unsent = { ...facility.server, push: async () => ({ kind: "taken", lastSeq: 0, headSeq: 0 }) as const };
    await syncOnce(deps, unsent);
    expect(await titles(db)).toEqual(["先に", "施設"]);
    expect(await waiting(db)).toHaveLength(1);
  });

  test("a rule here that refuses what waits is a hint; the entry waits on", async () => {
    const { db, deps, facility, sync } = await station("sync-hint");
    await sync();
    await commit(deps, put({ start: at(10) }));
    // The call as a newer program made it: nothing here can run it.
    await db.outbox.toCollection().modify({ args: { booking: bookingFrom({ start: at(21), end: at(22) }) } });
    const state = await db.syncState.get("sync");
    const asked = { protocol: 1, clientId: "client:a", cursor: state?.cursor ?? null, firstPending: 1 };
    await applyPull(deps, facility.pull({ ...asked, scopes: ["ops", "pub"] }) as Delta);
    expect(await waiting(db)).toMatchObject([{ changes: [], hint: { problems: [{ kind: "title-missing" }] } }]);
  });

  test("under a new name everything is offered again under the same ids, and done once", async () => {
    const { db, deps, facility, sync } = await station("sync-new-name");
    await commit(deps, put({ title: "一" }));
    await sync();
    await commit(deps, put({ title: "二" }));
    await db.transaction("rw", db.tables, () => reidentify(db, deps.random, 0));
    expect(await waiting(db)).toHaveLength(2);
    await sync();
    expect(facility.taken).toHaveLength(2);
    expect(await waiting(db)).toEqual([]);
    expect(await titles(db)).toEqual(["二"]);
  });

  test("rows of a scope that is lost go, others stay", async () => {
    const { db, deps, facility, sync } = await station("sync-lost-scope");
    facility.put(bookingFrom({ title: "共用" }));
    facility.put(bookingFrom({ id: "booking:s" as never, title: "秘密", use: "coalition" }));
    await sync();
    const state = await db.syncState.get("sync");
    const asked = { protocol: 1, clientId: "client:a", cursor: state?.cursor ?? null, firstPending: null };
    const answer = facility.pull({ ...asked, scopes: ["ops", "pub"] }) as Delta;
    await applyPull(deps, { ...answer, scopes: ["busy-except:", "pub"] });
    expect(await titles(db)).toEqual(["共用"]);
  });
});
