import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Offer, StationId, TermId } from "#shared/domain/facility/facility.ts";
import { sumOf } from "#shared/domain/split/balance.ts";
import type { QuotaEntryId } from "#shared/domain/split/quotaEntry.ts";
import type { MutationResult } from "#shared/mutations/mutation.ts";
import { enterLinesCall, reviseQuotaCall } from "#shared/mutations/split/calls.ts";
import { machine, person, schedule } from "#test/shared/domain/beamtime/sampleFacility.ts";
import { memoryDesk, type MemoryDesk } from "#test/shared/mutations/memoryDesk.ts";

const office = person("shared-use-office");
const cell = { termId: "2026B" as TermId, stationId: "BL08W-XRD" as StationId, quotaClass: "shared" as const };
const offers: Offer[] = [{ id: "2026B/BL08W-XRD", termId: cell.termId, stationId: cell.stationId, shifts: 90 }];
const SHIFT = 480;

let made = 0;
const newId = () => `quota-entry:${(made += 1)}` as QuotaEntryId;
const revise = (desk: MemoryDesk, shifts: number, reason = "電力供給の見通しが変わったため", who = office) =>
  desk.run(reviseQuotaCall({ ...cell, id: newId(), minutes: shifts * SHIFT, reason }), who);
const given = (desk: MemoryDesk) => (90 * SHIFT + sumOf(desk.quotaEntries)) / SHIFT;
const kinds = (result: MutationResult) => (result.ok ? [] : result.problems.map(({ kind }) => kind));

describe("a revised quota", () => {
  test("is what was said, and the line is the difference to what was published", async () => {
    const desk = memoryDesk(schedule(), { offers });
    expect(await revise(desk, 96)).toMatchObject({ ok: true });
    expect(desk.quotaEntries).toMatchObject([
      { kind: "grant", minutes: 6 * SHIFT, reason: "電力供給の見通しが変わったため" },
    ]);
    await revise(desk, 84);
    expect(given(desk)).toBe(84);
    expect(desk.quotaEntries).toHaveLength(2);
  });

  test("is taken back by a line the other way; done again it counts again, and nothing is rubbed out", async () => {
    const desk = memoryDesk(schedule(), { offers });
    const first = await revise(desk, 96);
    const back = first.ok ? await desk.run(first.inverse, office) : first;
    expect(given(desk)).toBe(90);
    if (back.ok) await desk.run(back.inverse, office);
    expect(given(desk)).toBe(96);
    expect(desk.quotaEntries.map(({ kind }) => kind)).toEqual(["grant", "correction", "correction"]);
    expect(new Set(desk.quotaEntries.map(({ id }) => id)).size).toBe(3);
  });

  test("needs a reason", async () => {
    expect(kinds(await revise(memoryDesk(schedule(), { offers }), 96, " "))).toEqual(["reason-missing"]);
  });

  test("is the office's of that class", async () => {
    const other = person("coalition-office");
    const desk = memoryDesk(schedule(), { offers });
    expect(kinds(await revise(desk, 96, "理由", other))).toEqual(["not-allowed"]);
    expect(desk.quotaEntries).toEqual([]);
  });

  test("is refused beyond the user time of the term, and what lowers it is not, even where it is still too much", async () => {
    const stop = machine("shutdown", "2026-10-01 10:00", "2027-01-01 10:00");
    const desk = memoryDesk(schedule({ machinePeriods: [stop] }), { offers });
    expect(kinds(await revise(desk, 271))).toEqual(["quotas-exceed-user-time"]);
    expect(kinds(await revise(desk, 270))).toEqual([]);
    const less = memoryDesk(
      schedule({ machinePeriods: [{ ...stop, end: desk.machinePeriods()[0]?.end ?? stop.end }] }),
      {
        offers: [{ ...offers[0], shifts: 600 } as Offer],
      },
    );
    expect(kinds(await revise(less, 400))).toEqual([]);
  });
});

describe("a line of the ledger", () => {
  const enter = (desk: MemoryDesk, entries: readonly { quotaClass: "shared" | "coalition"; minutes: number }[]) =>
    desk.run(
      enterLinesCall({
        entries: entries.map((entry) => ({ ...cell, ...entry, id: newId(), kind: "transfer" })),
        reason: "移し替え",
      }),
      person("administrator"),
    );

  test("a transfer moves hours from one class to the other, and the sum stays", async () => {
    const desk = memoryDesk(schedule(), { offers });
    await enter(desk, [
      { quotaClass: "shared", minutes: -9 * SHIFT },
      { quotaClass: "coalition", minutes: 9 * SHIFT },
    ]);
    expect(given(desk)).toBe(90);
    expect(desk.quotaEntries.map(({ quotaClass, minutes }) => [quotaClass, minutes])).toEqual([
      ["shared", -9 * SHIFT],
      ["coalition", 9 * SHIFT],
    ]);
  });

  test("nobody gives away more than there is", async () => {
    const desk = memoryDesk(schedule(), { offers });
    expect(kinds(await enter(desk, [{ quotaClass: "shared", minutes: -91 * SHIFT }]))).toEqual(["quota-below-nothing"]);
  });

  test("a station or a term that is not there is named", async () => {
    const wish = { id: newId(), minutes: SHIFT, reason: "理由", quotaClass: "shared" as const };
    const desk = memoryDesk(schedule());
    const no = { ...wish, termId: cell.termId, stationId: "BL99" as StationId };
    expect(kinds(await desk.run(reviseQuotaCall(no), office))).toEqual(["unknown-station"]);
    const never = { ...wish, termId: "2099A" as TermId, stationId: cell.stationId };
    expect(kinds(await desk.run(reviseQuotaCall(never), office))).toEqual(["unknown-term"]);
  });

  test("whatever is entered and taken back, no quota falls below nothing and none beyond the user time", async () => {
    const amount = fc.integer({ min: -200, max: 200 });
    await fc.assert(
      fc.asyncProperty(fc.array(amount, { maxLength: 12 }), async (amounts) => {
        const stop = machine("shutdown", "2026-10-01 10:00", "2027-01-01 10:00");
        const desk = memoryDesk(schedule({ machinePeriods: [stop] }), { offers });
        for (const shifts of amounts) {
          const result = await enter(desk, [{ quotaClass: "shared", minutes: shifts * SHIFT }]);
          if (result.ok && shifts % 3 === 0) await desk.run(result.inverse, person("administrator"));
          expect(given(desk)).toBeGreaterThanOrEqual(0);
          expect(given(desk)).toBeLessThanOrEqual(270);
        }
      }),
      { numRuns: 40, seed: 5 },
    );
  });
});
