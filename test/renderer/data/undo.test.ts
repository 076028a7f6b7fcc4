import { describe, expect, test } from "vitest";
import { at, bookingFrom, depsFor, everything, freshDb, openTestDb, put } from "#test/renderer/data/desk.ts";
import { commit } from "#renderer/data/commit.ts";
import type { DeskDatabase } from "#renderer/data/db.ts";
import { historyOf } from "#renderer/data/queries/bookings.ts";
import { steps } from "#renderer/data/queries/steps.ts";
import { STEPS_KEPT } from "#renderer/data/step.ts";
import { forgetStep, redo, undo } from "#renderer/data/undo.ts";

const start = async (db: DeskDatabase) => (await db.bookings.get(bookingFrom().id))?.start;

describe("an act is taken back", () => {
  test("undo puts the booking where it was, redo where it went", async () => {
    const db = await freshDb("undo-redo");
    const deps = depsFor(db);
    await commit(deps, put());
    await commit(deps, put({ start: at(12) }));
    expect(await undo(deps)).toMatchObject({ ok: true, bookingId: "booking:a" });
    expect(await start(db)).toBe(at(10));
    expect(await redo(deps)).toMatchObject({ ok: true });
    expect(await start(db)).toBe(at(12));
  });

  test("undo and redo are lines of history and go to the backend like any act", async () => {
    const db = await freshDb("undo-history");
    const deps = depsFor(db);
    await commit(deps, put());
    await commit(deps, put({ start: at(12) }));
    await undo(deps);
    await redo(deps);
    expect((await historyOf(db, bookingFrom().id)).map((event) => event.via)).toEqual(["act", "act", "undo", "redo"]);
    expect((await db.outbox.toArray()).map((entry) => [entry.no, entry.via])).toEqual([
      [1, "act"],
      [2, "act"],
      [3, "undo"],
      [4, "redo"],
    ]);
  });

  test("several in a row: newest first, then forward in the order they were done", async () => {
    const db = await freshDb("undo-several");
    const deps = depsFor(db);
    for (const hour of [10, 11, 12, 13]) await commit(deps, put({ start: at(hour) }));
    await undo(deps);
    await undo(deps);
    expect(await start(db)).toBe(at(11));
    await redo(deps);
    expect(await start(db)).toBe(at(12));
    await redo(deps);
    expect(await start(db)).toBe(at(13));
    expect(await redo(deps)).toMatchObject({ ok: false, nothing: "to-redo" });
  });

  test("it survives closing the program and opening it again", async () => {
    const before = await freshDb("undo-restart");
    await commit(depsFor(before), put());
    await commit(depsFor(before), put({ start: at(12) }));
    await undo(depsFor(before));
    before.close();
    const after = await openTestDb("undo-restart");
    expect(await steps(after)).toMatchObject({ undo: { no: 1 }, redo: { no: 2 } });
    await redo(depsFor(after));
    expect(await start(after)).toBe(at(12));
  });

  test("with nothing done there is nothing to take back", async () => {
    const db = await freshDb("undo-nothing");
    expect(await undo(depsFor(db))).toEqual({ ok: false, problems: [], nothing: "to-undo" });
    expect(await steps(db)).toEqual({ undo: null, redo: null, recent: [] });
  });
});

describe("an act cannot be taken back", () => {
  test("a rule refuses: the reasons come back, the step stays, nothing is written", async () => {
    const db = await freshDb("undo-refused");
    await commit(depsFor(db), put());
    const late = { name: "put", args: { booking: bookingFrom({ start: at(22), end: at(23) }) } };
    await db.steps.toCollection().modify({ inverse: late });
    const before = await everything(db);
    expect(await undo(depsFor(db))).toMatchObject({ ok: false, problems: [{ kind: "title-missing" }] });
    expect(await everything(db)).toEqual(before);
  });

  test("the step can be given up, and the one before it is next", async () => {
    const db = await freshDb("undo-forget");
    const deps = depsFor(db);
    await commit(deps, put());
    await commit(deps, put({ start: at(12) }));
    await forgetStep(db, 2);
    expect((await steps(db)).undo?.no).toBe(1);
  });
});

describe("what is kept", () => {
  test("a new act forgets what was undone before it", async () => {
    const db = await freshDb("undo-branch");
    const deps = depsFor(db);
    await commit(deps, put());
    await commit(deps, put({ start: at(12) }));
    await undo(deps);
    await commit(deps, put({ start: at(14) }));
    expect(await redo(deps)).toMatchObject({ nothing: "to-redo" });
    expect((await steps(db)).recent.map((step) => step.no)).toEqual([3, 1]);
  });

  test("a hundred steps, the oldest go", async () => {
    const db = await freshDb("undo-capped");
    const deps = depsFor(db);
    for (let count = 0; count < STEPS_KEPT + 3; count += 1) await commit(deps, put({ note: String(count) }));
    const kept = await steps(db);
    expect(kept.recent).toHaveLength(STEPS_KEPT);
    expect(kept.recent.at(-1)?.no).toBe(4);
  });

  test("two windows undo at once: two different steps are taken back", async () => {
    const first = await freshDb("undo-two-windows");
    const second = await openTestDb("undo-two-windows");
    const deps = depsFor(first);
    for (const hour of [10, 11, 12]) await commit(deps, put({ start: at(hour) }));
    await Promise.all([undo(deps), undo(depsFor(second))]);
    expect(await start(first)).toBe(at(10));
    expect((await steps(first)).recent.map((step) => step.state)).toEqual(["undone", "undone", "done"]);
  });
});
