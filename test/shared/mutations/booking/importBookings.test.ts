import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at, booking, machine, person, schedule, span } from "#test/shared/domain/beamtime/sampleFacility.ts";
import { memoryDesk, type MemoryDesk } from "#test/shared/mutations/memoryDesk.ts";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import { isLive } from "#shared/domain/beamtime/bookingState.ts";
import { overlaps } from "#shared/domain/time/instant.ts";
import { importBookingsCall } from "#shared/mutations/booking/calls.ts";
import type { ImportLine } from "#shared/mutations/booking/importArgs.ts";
import type { MutationResult } from "#shared/mutations/mutation.ts";

const office = person("shared-use-office");
const id = (name: string) => `booking:${name}` as BookingId;
const morning = span("2026-11-25 10:00", "2026-11-25 18:00");
const evening = span("2026-11-25 18:00", "2026-11-26 02:00");

function fresh(name: string, change: Partial<Booking> = {}): ImportLine {
  const { id: _id, demo: _demo, ...draft } = booking(change);
  return { id: id(name), draft };
}

function run(desk: MemoryDesk, lines: readonly ImportLine[], reason?: string): Promise<MutationResult> {
  return desk.run(
    importBookingsCall({ lines: [...lines], override: reason === undefined ? undefined : { reason } }),
    office,
  );
}

async function takenBack(desk: MemoryDesk, result: MutationResult): Promise<MutationResult> {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return desk.run(result.inverse, office);
}

describe("an import of several bookings", () => {
  test("is one change: all are there, each with its line of history", async () => {
    const desk = memoryDesk(schedule());
    expect(await run(desk, [fresh("a", morning), fresh("b", evening)])).toMatchObject({ ok: true });
    expect(desk.history.map(({ bookingId, act }) => [bookingId, act])).toEqual([
      ["booking:a", "created"],
      ["booking:b", "created"],
    ]);
  });

  test("is refused as a whole where two of its own lines stand in each other's way, and says both", async () => {
    const desk = memoryDesk(schedule());
    const result = await run(desk, [fresh("a", morning), fresh("b", morning), fresh("c", evening)]);
    expect(result).toMatchObject({
      ok: false,
      problems: [
        { kind: "station-taken", by: { id: "booking:b" } },
        { kind: "station-taken", by: { id: "booking:a" } },
      ],
    });
    expect(desk.bookings.size).toBe(0);
  });

  test("may exchange the places of two bookings, whatever the order of its lines", async () => {
    const desk = memoryDesk(
      schedule({ bookings: [booking({ id: id("a"), ...morning }), booking({ id: id("b"), ...evening })] }),
    );
    const result = await run(desk, [
      { id: id("a"), fields: evening },
      { id: id("b"), fields: morning },
    ]);
    expect(desk.get(id("a"))).toMatchObject(evening);
    expect(desk.get(id("b"))).toMatchObject(morning);
    expect(await takenBack(desk, result)).toMatchObject({ ok: true });
    expect(desk.get(id("a"))).toMatchObject(morning);
  });

  test("looks at stations that exclude each other across its lines", async () => {
    const coalition = { use: "coalition", ...morning } as const;
    const result = await run(memoryDesk(schedule()), [
      fresh("a", { ...coalition, ...at("BL08W-XRD") }),
      fresh("b", { ...coalition, ...at("BL08W-SAXS") }),
    ]);
    expect(result).toMatchObject({ problems: [{ kind: "beamline-taken" }, { kind: "beamline-taken" }] });
  });

  test("needs a reason where a rule may be bent, and keeps it in the history", async () => {
    const study = machine("study", "2026-11-25 10:00", "2026-11-25 18:00");
    const desk = memoryDesk(schedule({ machinePeriods: [study] }));
    expect(await run(desk, [fresh("a", morning)])).toMatchObject({ problems: [{ kind: "not-user-time" }] });
    const result = await run(desk, [fresh("a", morning), fresh("b", evening)], "加速器の合意あり");
    expect(desk.history.map(({ reason }) => reason)).toEqual(["加速器の合意あり", ""]);
    const undone = await takenBack(desk, result);
    expect(await takenBack(desk, undone)).toMatchObject({ ok: true });
  });

  test("names a booking once", async () => {
    expect(await run(memoryDesk(schedule()), [fresh("a", morning), fresh("a", evening)])).toMatchObject({
      problems: [{ kind: "booking-exists-already" }],
    });
  });
});

describe("a file that tells what became of a booking", () => {
  const start = (state: Booking["state"]) => memoryDesk(schedule({ bookings: [booking({ id: id("a"), state })] }));

  test.each([
    ["confirmed", "cancelled", "cancelled"],
    ["cancelled", "confirmed", "restored"],
    ["request", "confirmed", "edited"],
    ["running", "ended", "edited"],
  ] as const)("from %s to %s is taken in as %s, and taken back", async (from, to, act) => {
    const desk = start(from);
    const result = await run(desk, [{ id: id("a"), fields: { state: to } }]);
    expect(desk.get(id("a"))?.state).toBe(to);
    expect(desk.history.at(-1)?.act).toBe(act);
    const undone = await takenBack(desk, result);
    expect(desk.get(id("a"))).toEqual(booking({ id: id("a"), state: from }));
    expect(await takenBack(desk, undone)).toMatchObject({ ok: true });
    expect(desk.get(id("a"))?.state).toBe(to);
  });

  test.each([
    ["ended", { state: "cancelled" }, "booking-is-over"],
    ["ended", { title: "別の題" }, "booking-is-over"],
    ["running", { state: "cancelled" }, "booking-is-running"],
    ["running", { state: "tentative" }, "state-cannot-follow"],
    ["cancelled", { title: "別の題" }, "booking-is-over"],
  ] as const)("does not change one that is %s with %o", async (from, fields, kind) => {
    expect(await run(start(from), [{ id: id("a"), fields }])).toMatchObject({ ok: false, problems: [{ kind }] });
  });

  test("beamtime of the past comes in as ended, and the import can be taken back and done again", async () => {
    const desk = memoryDesk(schedule());
    const undone = await takenBack(desk, await run(desk, [fresh("a", { state: "ended" })]));
    expect(desk.get(id("a"))?.state).toBe("cancelled");
    await takenBack(desk, undone);
    expect(desk.get(id("a"))?.state).toBe("ended");
  });

  test("a booking that is not there is not changed", async () => {
    expect(await run(memoryDesk(schedule()), [{ id: id("x"), fields: { title: "題" } }])).toMatchObject({
      problems: [{ kind: "booking-not-found" }],
    });
  });

  test("`back` is believed only where the history shows it", async () => {
    const call = importBookingsCall({ lines: [{ id: id("a"), fields: { state: "confirmed" } }], back: true });
    expect(await start("ended").run(call, office)).toMatchObject({ problems: [{ kind: "booking-is-over" }] });
  });
});

describe("any import", () => {
  const slot = fc.record({
    name: fc.constantFrom("a", "b", "c", "d", "e"),
    shift: fc.integer({ min: 0, max: 5 }),
    station: fc.constantFrom("BL08W-XRD", "BL08W-SAXS", "BL09W-A", "BL09W-B"),
    isNew: fc.boolean(),
  });

  test("leaves no two bookings in one place, and taken back leaves every live booking as it was", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(slot, { minLength: 1, maxLength: 6 }),
        fc.array(slot, { minLength: 1, maxLength: 5 }),
        async (first, second) => {
          const desk = memoryDesk(schedule());
          await run(
            desk,
            first.map((one) => lineOf({ ...one, isNew: true })),
          );
          const before = live(desk);
          const result = await run(desk, second.map(lineOf));
          expect(clashes(desk)).toEqual([]);
          if (result.ok) await takenBack(desk, result);
          expect(live(desk)).toEqual(before);
        },
      ),
      { seed: 41, numRuns: 300 },
    );
  });

  const lineOf = ({
    name,
    shift,
    station,
    isNew,
  }: {
    name: string;
    shift: number;
    station: string;
    isNew: boolean;
  }): ImportLine => {
    const place = { ...at(station), start: morning.start, end: morning.end };
    const moved = {
      ...place,
      start: (place.start + shift * 8 * 3_600_000) as Booking["start"],
      end: (place.end + shift * 8 * 3_600_000) as Booking["end"],
    };
    return isNew ? fresh(name, { use: "coalition", ...moved }) : { id: id(name), fields: moved };
  };
});

function live(desk: MemoryDesk): Booking[] {
  return [...desk.bookings.values()].filter(isLive).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function clashes(desk: MemoryDesk): string[] {
  return live(desk).flatMap((one) =>
    live(desk)
      .filter((other) => one.id < other.id && one.stationId === other.stationId && overlaps(one, other))
      .map((other) => `${one.id} and ${other.id}`),
  );
}
