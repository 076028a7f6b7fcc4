import "fake-indexeddb/auto";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { Dexie } from "dexie";
import { describe, expect, test } from "vitest";
import { everything } from "#test/renderer/data/desk.ts";
import { DATABASE_VERSION } from "#renderer/data/db.ts";
import { openDesk } from "#renderer/data/openDesk.ts";
import { bookingsBetween, historyOf } from "#renderer/data/queries/bookings.ts";
import { steps } from "#renderer/data/queries/steps.ts";
import { upgrades } from "#renderer/data/upgradeList.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

const folder = new URL("../../../renderer/data/upgrades/", import.meta.url);
const fixtures = new URL("../../fixtures/", import.meta.url);

/** Released upgrade files and what they must be for ever. A new one is added here in the commit that adds the file. */
const RELEASED: Record<string, string> = {
  "0001-first-tables.ts": "73b8ae4de0346c4f",
  "0002-search-months.ts": "3371538afe237420",
  "0003-sync.ts": "62d58cc5028aca61",
  "0004-members.ts": "73fee513103544bb",
  "0005-helium.ts": "d6fac6cad271c46b",
  "0006-waiting.ts": "bb87f294658a6b99",
  "0007-quotas.ts": "e3759f8431dbbaf3",
  "0008-coalition-rules.ts": "96bec78b9cfe583e",
};

type SavedDatabase = {
  readonly version: number;
  readonly stores: Record<string, string>;
  readonly rows: Record<string, object[]>;
};

/** A database as an older program left it: its tables and rows come from the saved file, not from today's code. */
async function restore(name: string, saved: SavedDatabase): Promise<void> {
  const old = new Dexie(name);
  old.version(saved.version).stores(saved.stores);
  await old.open();
  for (const [table, rows] of Object.entries(saved.rows)) await old.table(table).bulkAdd(rows);
  old.close();
}

describe("a database of an older program", () => {
  test.each([1, 2, 3])("version %i is opened by today's program, and everything is there", async (version) => {
    const file = new URL(`database-version-${version}.json`, fixtures);
    const saved = JSON.parse(readFileSync(file, "utf8")) as SavedDatabase;
    await restore(`upgrade-from-${version}`, saved);
    const desk = await openDesk({ name: `upgrade-from-${version}` });
    if (desk.kind !== "open") throw new Error(`did not open: ${desk.kind}`);
    expect(await everything(desk.db)).toEqual(saved.rows);
    const id = "booking:0199f0a0-0000-7000-8000-000000000001" as BookingId;
    const november = { start: Date.UTC(2026, 10, 1) as InstantMs, end: Date.UTC(2026, 11, 1) as InstantMs };
    expect((await bookingsBetween(desk.db, november)).map((row) => row.id)).toEqual([id]);
    expect((await historyOf(desk.db, id)).map((event) => event.act)).toEqual(["created", "moved"]);
    expect(await steps(desk.db)).toMatchObject({ undo: { no: 1 }, redo: { no: 2 } });
  });
});

describe("a released upgrade", () => {
  test("is never changed: its file is what it was", () => {
    const found = readdirSync(folder).map((file) => {
      const hash = createHash("sha256").update(readFileSync(new URL(file, folder)));
      return [file, hash.digest("hex").slice(0, 16)];
    });
    expect(Object.fromEntries(found)).toEqual(RELEASED);
  });

  test("is in the list, in the order of its number", () => {
    expect(upgrades).toHaveLength(Object.keys(RELEASED).length);
    expect(DATABASE_VERSION).toBe(upgrades.length);
  });
});
