import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at, booking, machine, person, schedule, span } from "#test/shared/domain/beamtime/sampleFacility.ts";
import { memoryDesk, type MemoryDesk } from "#test/shared/mutations/memoryDesk.ts";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import { checkMany } from "#shared/domain/beamtime/checkMany.ts";
import { changeBookingsCall } from "#shared/mutations/booking/calls.ts";
import type { ChangeLine } from "#shared/mutations/booking/changeManyArgs.ts";
import type { MutationResult } from "#shared/mutations/mutation.ts";

const office = person("shared-use-office", "coalition-office");
const id = (name: string) => `booking:${name}` as BookingId;
const morning = span("2026-11-25 10:00", "2026-11-25 18:00");
const evening = span("2026-11-25 18:00", "2026-11-26 02:00");
const night = span("2026-11-26 02:00", "2026-11-26 10:00");
const one = (name: string, change: Partial<Booking>) => booking({ id: id(name), ...change });
const two = [one("a", morning), one("b", evening)];

function change(desk: MemoryDesk, lines: ChangeLine[], words: { reason?: string; override?: { reason: string } } = {}) {
  return desk.run(changeBookingsCall({ lines, ...words }), office);
}

async function takenBack(desk: MemoryDesk, result: MutationResult): Promise<MutationResult> {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return desk.run(result.inverse, office);
}

describe("several bookings are changed together", () => {
  test("all go a shift later, the first to where the second stood, and come back with one step", async () => {
    const desk = memoryDesk(schedule({ bookings: two }));
    const result = await change(desk, [
      { id: id("a"), fields: evening },
      { id: id("b"), fields: night },
    ]);
    expect(desk.get(id("a"))).toMatchObject(evening);
    expect(desk.history.map(({ bookingId, act }) => [bookingId, act])).toEqual([
      ["booking:a", "moved"],
      ["booking:b", "moved"],
    ]);
    await takenBack(desk, result);
    expect([...desk.bookings.values()]).toEqual(two);
  });

  test("one that cannot keeps all where they are, and every reason is told", async () => {
    const maintenance = machine("maintenance", "2026-11-26 02:00", "2026-11-26 10:00");
    const desk = memoryDesk(
      schedule({ bookings: [...two, one("c", { ...night, state: "ended" })], machinePeriods: [maintenance] }),
    );
    const result = await change(desk, [
      { id: id("a"), fields: night },
      { id: id("b"), fields: night },
      { id: id("c"), fields: { title: "別の題" } },
    ]);
    const kinds = result.ok ? [] : result.problems.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "not-user-time")).toHaveLength(2);
    expect(kinds).toContain("station-taken");
    expect(kinds).toContain("booking-is-over");
    expect(desk.get(id("a"))).toMatchObject(morning);
    expect(desk.history).toEqual([]);
  });

  test("all are confirmed", async () => {
    const desk = memoryDesk(schedule({ bookings: two.map((each) => ({ ...each, state: "tentative" as const })) }));
    const lines = two.map((each) => ({ id: each.id, fields: { state: "confirmed" as const } }));
    expect(await change(desk, lines)).toMatchObject({ ok: true });
    expect([...desk.bookings.values()].map(({ state }) => state)).toEqual(["confirmed", "confirmed"]);
  });

  test("all are cancelled with one reason, which is told again when it is undone and redone", async () => {
    const desk = memoryDesk(schedule({ bookings: two }));
    const lines = two.map((each) => ({ id: each.id, fields: { state: "cancelled" as const } }));
    const undone = await takenBack(desk, await change(desk, lines, { reason: " 加速器の故障 " }));
    expect([...desk.bookings.values()]).toEqual(two);
    await takenBack(desk, undone);
    expect(desk.history.map(({ act, reason }) => [act, reason])).toEqual([
      ["cancelled", "加速器の故障"],
      ["cancelled", "加速器の故障"],
      ["restored", ""],
      ["restored", ""],
      ["cancelled", "加速器の故障"],
      ["cancelled", "加速器の故障"],
    ]);
  });

  test("a reason for all is kept only where it was needed", async () => {
    const study = machine("study", "2026-11-26 02:00", "2026-11-26 10:00");
    const desk = memoryDesk(schedule({ bookings: two, machinePeriods: [study] }));
    const lines = [
      { id: id("a"), fields: evening },
      { id: id("b"), fields: night },
    ];
    expect(await change(desk, lines)).toMatchObject({ problems: [{ kind: "not-user-time", severity: "soft" }] });
    expect(await change(desk, lines, { override: { reason: "合意あり" } })).toMatchObject({ ok: true });
    expect(desk.history.map(({ reason }) => reason)).toEqual(["", "合意あり"]);
  });

  test("copies are made together, and taken back they are cancelled", async () => {
    const desk = memoryDesk(schedule({ bookings: two }));
    const { id: _id, demo: _demo, ...draft } = booking({ ...night, state: "confirmed" });
    const result = await change(desk, [{ id: id("c"), draft: { ...draft, state: "tentative" } }]);
    expect(desk.get(id("c"))).toMatchObject({ ...night, state: "tentative" });
    await takenBack(desk, result);
    expect(desk.get(id("c"))?.state).toBe("cancelled");
  });
});

describe("the same question asked beforehand, without a database", () => {
  const slots = fc.uniqueArray(
    fc.record({
      name: fc.constantFrom("a", "b", "c", "d"),
      shift: fc.integer({ min: 0, max: 3 }),
      station: fc.constantFrom("BL08W-XRD", "BL08W-SAXS", "BL09W-A"),
      state: fc.constantFrom("confirmed", "tentative", "running", "ended", "cancelled"),
    }),
    { minLength: 1, selector: ({ name }) => name },
  );
  const wishes = fc.uniqueArray(
    fc.record({
      at: fc.nat(3),
      shift: fc.integer({ min: 0, max: 4 }),
      station: fc.constantFrom("BL08W-XRD", "BL09W-A"),
    }),
    { minLength: 1, selector: ({ at: which }) => which },
  );
  const placed = (station: string, shift: number) => ({
    ...at(station),
    start: (morning.start + shift * 8 * 3_600_000) as Booking["start"],
    end: (morning.end + shift * 8 * 3_600_000) as Booking["end"],
  });

  test("finds nothing exactly where the change is then made, and does not depend on the order", async () => {
    await fc.assert(
      fc.asyncProperty(slots, wishes, async (stored, wanted) => {
        const bookings = stored.map(({ name, shift, station, state }) =>
          one(name, { use: "coalition", state: state as Booking["state"], ...placed(station, shift) }),
        );
        const known = schedule({ bookings });
        const changes = wanted.flatMap(({ at: which, shift, station }) => {
          const before = bookings[which];
          // One that is cancelled and moved would be brought to life: that is no move.
          if (before === undefined || before.state === "cancelled") return [];
          return [{ before, after: { ...before, ...placed(station, shift) } }];
        });
        if (changes.length === 0) return;
        const found = checkMany(known, changes);
        const back = checkMany(known, changes.toReversed()).toReversed();
        expect(back.map(kinds)).toEqual(found.map(kinds));
        const lines = changes.map(({ after: { id: which, stationId, start, end } }) => ({
          id: which,
          fields: { stationId, start, end },
        }));
        const made = await change(memoryDesk(known), lines);
        expect(made.ok ? [] : kinds(made.problems)).toEqual(found.flatMap(kinds));
      }),
      { seed: 17, numRuns: 400 },
    );
  });

  const kinds = (problems: readonly { readonly kind: string }[]) => problems.map(({ kind }) => kind);
});
