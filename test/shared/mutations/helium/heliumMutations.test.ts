import { describe, expect, test } from "vitest";
import { balanceOf } from "#shared/domain/helium/balance.ts";
import type { HeliumDeviceId, HeliumId } from "#shared/domain/helium/fields.ts";
import type { HeliumDraft } from "#shared/domain/helium/heliumEntry.ts";
import { monthInterval, sealOf } from "#shared/domain/helium/sealOf.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { Month } from "#shared/domain/time/month.ts";
import { closeMonthCall, correctCall, logCall, setDeviceCall } from "#shared/mutations/helium/calls.ts";
import type { MutationResult } from "#shared/mutations/mutation.ts";
import { booking, schedule } from "#test/shared/domain/beamtime/sampleFacility.ts";
import { november } from "#test/shared/domain/helium/heliumFixture.ts";
import { memoryDesk, type MemoryDesk } from "#test/shared/mutations/memoryDesk.ts";

const operator = { id: "person:op", name: "試験 太郎", roles: ["operator"] } as const;
const finance = { id: "person:fi", name: "例示 花子", roles: ["finance"] } as const;
const admin = { id: "person:ad", name: "架空 次郎", roles: ["administrator"] } as const;
const BL02U = booking().stationId;
const dewar = "helium-device:d7" as HeliumDeviceId;
const id = (name: string) => `helium:${name}` as HeliumId;
const issue = (decilitres: number, at = november(10), rest: object = {}): HeliumDraft =>
  ({ kind: "issue", at, stationId: BL02U, bookingId: null, decilitres, ...rest }) as HeliumDraft;

const why = (result: MutationResult) =>
  result.ok ? [] : result.problems.map((problem) => (problem.kind === "helium-refused" ? problem.why : problem.kind));

const log = (desk: MemoryDesk, name: string, draft: HeliumDraft, at: InstantMs = november(12)) =>
  desk.run(logCall({ id: id(name), draft }), operator, at);

describe("logging helium", () => {
  test("keeps who and when, and offers no undo: a fact is corrected", async () => {
    const desk = memoryDesk(schedule({}));
    expect(await log(desk, "1", issue(1000))).toEqual({ ok: true, inverse: null, bookingId: null });
    expect(desk.helium.entries.get(id("1"))).toMatchObject({
      decilitres: 1000,
      by: { id: "person:op" },
      enteredAt: november(12),
    });
  });

  test("takes whose secret it is from the booking, not from who enters it", async () => {
    const row = booking({ use: "coalition", memberId: "member:a" as never });
    const desk = memoryDesk(schedule({ bookings: [row] }));
    await log(desk, "1", issue(1000, november(10), { bookingId: row.id, memberId: "member:b" }));
    expect(desk.helium.entries.get(id("1"))).toMatchObject({ memberId: "member:a" });
  });

  test("refuses what can never be, with every reason", async () => {
    const desk = memoryDesk(schedule({}));
    await desk.run(
      setDeviceCall({
        device: {
          id: dewar,
          kind: "vessel",
          name: "D-07",
          stationId: null,
          round: null,
          limits: {},
          capacity: 1000,
          demo: false,
        },
      }),
      admin,
    );
    expect(why(await log(desk, "1", issue(1001, november(13), { deviceId: dewar })))).toEqual([
      "in-the-future",
      "out-of-bounds",
    ]);
    expect(why(await log(desk, "1", issue(1, november(10), { deviceId: "helium-device:x" })))).toEqual([
      "device-unknown",
    ]);
    expect(why(await log(desk, "1", issue(1, november(10), { stationId: "BL99U" })))).toEqual(["unknown-station"]);
    await log(desk, "1", issue(1));
    expect(why(await log(desk, "1", issue(1)))).toEqual(["entry-exists-already"]);
  });

  test("is for those who stand at the cryostat", async () => {
    const desk = memoryDesk(schedule({}));
    const call = logCall({ id: id("1"), draft: issue(1) });
    expect(why(await desk.run(call, finance, november(12)))).toEqual(["not-allowed"]);
  });
});

describe("correcting an entry", () => {
  test("strikes the old one through, says the new one, and the balance is as if it had always been right", async () => {
    const desk = memoryDesk(schedule({}));
    await log(desk, "wrong", issue(6200));
    const instead = { id: id("right"), draft: issue(620) };
    const result = await desk.run(
      correctCall({ of: id("wrong"), reason: "桁の間違い", instead }),
      operator,
      november(13),
    );
    expect(result.ok).toBe(true);
    const entries = [...desk.helium.entries.values()];
    expect(entries.map(({ kind }) => kind)).toEqual(["issue", "reversal", "issue"]);
    expect(entries[1]).toMatchObject({ at: november(10), reason: "桁の間違い", reversed: { id: id("wrong") } });
    expect(entries[2]).toMatchObject({ replaces: id("wrong") });
    const month = monthInterval("2026-11" as Month);
    expect(balanceOf(entries, month, { isWhole: true }).lines[0]).toMatchObject({ supplied: 620 });
  });

  test("happens once, has a reason, and is not corrected itself", async () => {
    const desk = memoryDesk(schedule({}));
    await log(desk, "1", issue(6200));
    const correct = (of: string, reason: string) =>
      desk.run(correctCall({ of: id(of), reason, instead: null }), operator, november(13));
    expect(why(await correct("1", " "))).toEqual(["reason-missing"]);
    expect((await correct("1", "間違い")).ok).toBe(true);
    expect(why(await correct("1", "もう一度"))).toEqual(["corrected-already"]);
    expect(why(await correct("1-r", "やはり"))).toEqual(["correction-cannot-be-corrected"]);
    expect(why(await correct("2", "どこ"))).toEqual(["entry-not-found"]);
  });
});

describe("closing a month", () => {
  const november26 = "2026-11" as Month;
  const december = monthInterval("2026-12" as Month).start;
  const closed = async () => {
    const desk = memoryDesk(schedule({}));
    await log(desk, "1", issue(1000));
    const result = await desk.run(closeMonthCall({ month: november26 }), finance, december);
    return { desk, result };
  };

  test("seals its lines: a change of one of them would show", async () => {
    const { desk, result } = await closed();
    expect(result.ok).toBe(true);
    const [line] = desk.helium.entries.values();
    expect(desk.helium.seals).toMatchObject([{ month: november26, entries: 1, hash: sealOf(line ? [line] : []) }]);
    expect(sealOf(line ? [{ ...line, demo: true }] : [])).not.toBe(desk.helium.seals[0]?.hash);
  });

  test("what comes later keeps its time and counts in the next month, and so does its correction", async () => {
    const { desk } = await closed();
    await log(desk, "late", issue(500), (december + 3_600_000) as InstantMs);
    expect(desk.helium.entries.get(id("late"))).toMatchObject({ at: november(10), countedAt: december });
    await desk.run(correctCall({ of: id("1"), reason: "間違い", instead: null }), operator, december);
    expect(desk.helium.entries.get(id("1-r"))).toMatchObject({ at: november(10), countedAt: december });
    const lines = [...desk.helium.entries.values()].filter((entry) => (entry.countedAt ?? entry.at) < december);
    expect(sealOf(lines)).toBe(desk.helium.seals[0]?.hash);
  });

  test("waits for its end, happens once, and is for those who answer for money", async () => {
    const { desk } = await closed();
    expect(why(await desk.run(closeMonthCall({ month: november26 }), finance, december))).toEqual([
      "month-closed-already",
    ]);
    expect(why(await desk.run(closeMonthCall({ month: "2026-12" as Month }), finance, december))).toEqual([
      "month-not-over",
    ]);
    expect(why(await desk.run(closeMonthCall({ month: "2026-10" as Month }), operator, december))).toEqual([
      "not-allowed",
    ]);
  });
});
