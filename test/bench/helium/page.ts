// The balance of a month of all stations out of ten years, and saving a reading, in the window.
import { entriesOfTenYears, month } from "#test/bench/helium/manyYears.ts";
import { commit } from "#renderer/data/commit.ts";
import { DeskDatabase } from "#renderer/data/db.ts";
import { makeDataDeps } from "#renderer/data/deps.ts";
import { heliumForBalance } from "#renderer/data/queries/heliumBalance.ts";
import { balanceOf } from "#shared/domain/helium/balance.ts";
import type { HeliumEntry } from "#shared/domain/helium/heliumEntry.ts";
import { makeId } from "#shared/lib/id.ts";
import { logCall } from "#shared/mutations/helium/calls.ts";

/** What the bench asks of the page, as `window.helium`. */
export type HeliumPage = {
  /** Stores ten years; answers how many entries that are. */
  fill(): Promise<number>;
  /** Ms of reading what the month needs and working its balance out. */
  balance(): Promise<number>;
  /** Ms of one read of the same entries by the same index: the floor. */
  read(): Promise<number>;
  /** Ms of the balance out of all entries at once, in memory. */
  whole(): Promise<number>;
  /** Ms until a reading is on the disk. */
  save(): Promise<number>;
};

const db = new DeskDatabase("helium");
const actor = { id: "person:1", name: "架空 花子", roles: ["operator"] } as const;
const desk = makeDataDeps(db, () => actor);
const all: HeliumEntry[] = [];

async function timed(work: () => Promise<number>): Promise<number> {
  await new Promise<void>((resolve) => setTimeout(resolve));
  const began = performance.now();
  const found = await work();
  const took = performance.now() - began;
  if (found === 0) throw new Error("Nothing was found");
  return took;
}

const helium: HeliumPage = {
  async fill() {
    await db.open();
    for (const batch of entriesOfTenYears()) {
      all.push(...batch);
      await db.heliumEntries.bulkAdd(batch);
    }
    return db.heliumEntries.count();
  },
  balance: () =>
    timed(async () => balanceOf(await heliumForBalance(db, month), month, { isWhole: false }).lines.length),
  read: () => timed(async () => (await heliumForBalance(db, month)).length),
  whole: () => timed(async () => balanceOf(all, month, { isWhole: true }).lines.length),
  save: () =>
    timed(async () => {
      const at = desk.now();
      const id = makeId("helium", at, desk.random);
      const draft = { kind: "quench", at, stationId: null, bookingId: null, decilitres: 5 } as const;
      const result = await commit(desk, logCall({ id, draft }));
      return result.ok ? 1 : 0;
    }),
};
Object.assign(window, { helium });
