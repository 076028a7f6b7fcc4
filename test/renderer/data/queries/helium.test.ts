import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { balanceOf } from "#shared/domain/helium/balance.ts";
import { reversal, someLog } from "#test/shared/domain/helium/heliumFixture.ts";
import { freshDb, depsFor, at } from "#test/renderer/data/desk.ts";
import { commit } from "#renderer/data/commit.ts";
import { heliumBookedIn } from "#renderer/data/queries/helium.ts";
import { heliumForBalance } from "#renderer/data/queries/heliumBalance.ts";
import { lastOfDevice } from "#renderer/data/queries/heliumLog.ts";
import type { HeliumDeviceId, HeliumId } from "#shared/domain/helium/fields.ts";
import type { HeliumDevice } from "#shared/domain/helium/heliumDevice.ts";
import type { HeliumDraft } from "#shared/domain/helium/heliumEntry.ts";
import { monthInterval, sealOf } from "#shared/domain/helium/sealOf.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { Month } from "#shared/domain/time/month.ts";
import { correctCall, logCall } from "#shared/mutations/helium/calls.ts";
import { runCall } from "#shared/mutations/registry.ts";

const dewar = "helium-device:d7" as HeliumDeviceId;
const device: HeliumDevice = {
  id: dewar,
  kind: "vessel",
  name: "D-07",
  stationId: null,
  round: 1,
  limits: {},
  demo: false,
};
const operator = { id: "person:op", name: "試験 太郎", roles: ["operator"] } as const;
const level = (decilitres: number, when: InstantMs): HeliumDraft => ({
  kind: "level-reading",
  at: when,
  stationId: null,
  bookingId: null,
  deviceId: dewar,
  decilitres,
});
const id = (name: string) => `helium:${name}` as HeliumId;

async function desk(name: string) {
  const db = await freshDb(name);
  await db.heliumDevices.add(device);
  const deps = depsFor(db, { actor: () => operator, loadRunCall: async () => runCall });
  const log = (entry: string, draft: HeliumDraft) => commit(deps, logCall({ id: id(entry), draft }));
  return { db, deps, log };
}

describe("a reading on this computer", () => {
  test("is a row and waits to be sent, and there is no step that undo would take back", async () => {
    const { db, log } = await desk("helium-log");
    expect(await log("1", level(620, at(8)))).toMatchObject({ ok: true });
    expect([await db.heliumEntries.count(), await db.outbox.count(), await db.steps.count()]).toEqual([1, 1, 0]);
  });

  test("the last one of a device is the last that stands", async () => {
    const { db, deps, log } = await desk("helium-last");
    await log("1", level(620, at(7)));
    await log("2", level(62, at(8)));
    expect((await lastOfDevice(db, dewar, at(9)))?.id).toBe(id("2"));
    await commit(deps, correctCall({ of: id("2"), reason: "桁", instead: null }));
    expect((await lastOfDevice(db, dewar, at(9)))?.id).toBe(id("1"));
    expect(await lastOfDevice(db, "helium-device:other" as HeliumDeviceId, at(9))).toBeUndefined();
  });

  test("of a closed month is found where it counts", async () => {
    const { db, log } = await desk("helium-closed");
    const october = "2026-10" as Month;
    const by = { id: "person:fi", name: "例示 花子" };
    await db.heliumSeals.add({
      id: `helium-seal:${october}` as never,
      month: october,
      hash: sealOf([]),
      entries: 0,
      at: at(7),
      by,
    });
    await log("late", level(620, at(8, "2026-10-20")));
    const ids = async (month: string) => (await heliumBookedIn(db, monthInterval(month as Month))).map((row) => row.id);
    expect([await ids("2026-10"), await ids("2026-11")]).toEqual([[], [id("late")]]);
    expect((await heliumForBalance(db, monthInterval("2026-11" as Month))).map((row) => row.id)).toEqual([id("late")]);
  });
});

describe("what a balance reads", () => {
  test("leaves out what moves nothing, and balances as the whole log does", async () => {
    const db = await freshDb("helium-lean");
    const interval = monthInterval("2026-11" as Month);
    // From the middle of the fixture's days: half of it is only looked back at.
    const middle = { start: (interval.start + 15 * 86_400_000) as InstantMs, end: interval.end };
    const logs = fc.sample(fc.tuple(someLog, fc.array(fc.nat(39), { maxLength: 6 })), { seed: 11, numRuns: 40 });
    for (const [log, wrong] of logs) {
      const gone = new Set(wrong);
      const taken = log.flatMap((one, at) => (gone.has(at) ? [reversal(one)] : []));
      await db.heliumEntries.clear();
      await db.heliumEntries.bulkAdd([...log, ...taken]);
      const read = await heliumForBalance(db, middle);
      const whole = { isWhole: false };
      expect(balanceOf(read, middle, whole)).toEqual(balanceOf([...log, ...taken], middle, whole));
    }
  });
});
