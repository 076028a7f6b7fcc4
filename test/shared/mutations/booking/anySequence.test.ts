import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Actor, Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import { isLive } from "#shared/domain/beamtime/bookingState.ts";
import { checkBooking } from "#shared/domain/beamtime/checkBooking.ts";
import type { Schedule } from "#shared/domain/beamtime/schedule.ts";
import { HOUR_MS, overlaps, type InstantMs } from "#shared/domain/time/instant.ts";
import {
  cancelBookingCall,
  createBookingCall,
  editBookingCall,
  moveBookingCall,
  restoreBookingCall,
} from "#shared/mutations/booking/calls.ts";
import type { Call } from "#shared/mutations/mutation.ts";
import {
  beamlines,
  jst,
  machine,
  person,
  schedule,
  scientist,
  stations,
} from "#test/shared/domain/beamtime/sampleFacility.ts";
import { memoryDesk, type MemoryDesk } from "#test/shared/mutations/memoryDesk.ts";

// Aimed at collisions: few stations, three days, mostly whole hours, and few bookings that everybody handles.

const SEED = 20_261_122;
const monday = jst("2026-11-23 10:00");
const around: Partial<Schedule> = {
  machinePeriods: [
    machine("study", "2026-11-24 10:00", "2026-11-24 18:00"),
    machine("maintenance", "2026-11-25 10:00", "2026-11-25 12:00", "BL08W"),
  ],
};

const someId = fc.constantFrom(..."abcde").map((letter) => `booking:${letter}` as BookingId);
const actor = fc.constantFrom(
  scientist(),
  { ...scientist(), roles: ["beamline-scientist" as const, "shared-use-office" as const] },
  person("administrator"),
);
const override = fc.constantFrom(undefined, undefined, { reason: "調整のため" }, { reason: " " });
const use = fc.constantFrom("shared" as const, "coalition" as const, "facility" as const, "event" as const);
const state = fc.constantFrom("request" as const, "tentative" as const, "confirmed" as const);
const place = fc
  .record({
    stationId: fc.constantFrom(...stations.map(({ id }) => id)),
    startHours: fc.oneof(
      fc.nat({ max: 8 }).map((shift) => shift * 8),
      fc.integer({ min: -4, max: 72 }),
    ),
    hours: fc.constantFrom(0, 0.5, 1, 4, 8, 8, 8, 8, 8, 16),
  })
  .map(({ stationId, startHours, hours }) => ({
    stationId,
    start: (monday + startHours * HOUR_MS) as InstantMs,
    end: (monday + (startHours + hours) * HOUR_MS) as InstantMs,
  }));
const title = fc.constantFrom("薄膜", "電池材料", "磁石", "触媒", "");
const draft = fc
  .record({ place, use, state, title })
  .map((parts) => ({ ...parts.place, ...parts, project: "", leader: "", note: "" }));

const call: fc.Arbitrary<Call> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ id: someId, draft, override }).map(createBookingCall) },
  {
    weight: 4,
    arbitrary: fc
      .record({ id: someId, place, override, back: fc.constantFrom(undefined, true as const) })
      .map((args) => moveBookingCall({ ...args.place, id: args.id, override: args.override, back: args.back })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ id: someId, fields: fc.record({ title, use, state }, { requiredKeys: [] }), override })
      .map(editBookingCall),
  },
  { weight: 2, arbitrary: fc.record({ id: someId, reason: fc.constantFrom("", "中止") }).map(cancelBookingCall) },
  { weight: 1, arbitrary: fc.record({ id: someId, override }).map(restoreBookingCall) },
);

type Step = { readonly call: Call; readonly actor: Actor; readonly back: "keep" | "undo" | "undo and redo" };
const step: fc.Arbitrary<Step> = fc.record({
  call,
  actor,
  back: fc.constantFrom("keep" as const, "keep" as const, "undo" as const, "undo and redo" as const),
});

function rivals(bookings: Iterable<Booking>): string[] {
  const live = [...bookings].filter(isLive);
  const beamlineOf = (booking: Booking) => {
    const id = stations.find((station) => station.id === booking.stationId)?.beamlineId;
    return beamlines.find((beamline) => beamline.id === id);
  };
  return live.flatMap((one, index) =>
    live.slice(index + 1).flatMap((other) => {
      const exclusive = beamlineOf(one) === beamlineOf(other) && beamlineOf(one)?.stationsRunTogether === false;
      const clash = overlaps(one, other) && (one.stationId === other.stationId || exclusive);
      return clash ? [`${one.id} and ${other.id}`] : [];
    }),
  );
}

/** What is on the calendar: cancelled bookings are not. */
function visible(desk: MemoryDesk): Booking[] {
  return [...desk.bookings.values()].filter(isLive).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Takes the change back and perhaps does it again, by somebody who may plan it, and override little. Gives what was not as it should be. */
async function backAndForth(desk: MemoryDesk, { back }: Step, before: Booking[], undo: Call | null): Promise<void> {
  if (back === "keep") return;
  const after = visible(desk);
  const undone = await desk.run(undo, scientist());
  if (!undone.ok) throw new Error(`could not be taken back: ${undone.problems.map(({ kind }) => kind).join(", ")}`);
  expect(visible(desk)).toStrictEqual(before);
  if (back === "undo") return;
  const redone = await desk.run(undone.inverse, scientist());
  if (!redone.ok) throw new Error(`could not be done again: ${redone.problems.map(({ kind }) => kind).join(", ")}`);
  expect(visible(desk)).toStrictEqual(after);
}

describe("whatever people do, in whatever order", () => {
  test("two live bookings never meet, and what was just done can be taken back and done again", async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40, size: "max" }), async (steps) => {
        const desk = memoryDesk(schedule(around));
        for (const one of steps) {
          const before = visible(desk);
          const result = await desk.run(one.call, one.actor);
          if (!result.ok) continue;
          done += 1;
          await backAndForth(desk, one, before, result.inverse);
          expect(rivals(desk.bookings.values())).toEqual([]);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
    // The acts are aimed well enough to say something.
    expect(done).toBeGreaterThan(1000);
  });

  test("a history tells without a gap how each booking became what it is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40, size: "max" }), async (steps) => {
        const desk = memoryDesk(schedule(around));
        for (const { call: wish, actor: by } of steps) await desk.run(wish, by);
        for (const [id, row] of desk.bookings) {
          const lines = desk.history.filter((line) => line.bookingId === id);
          expect(lines[0]?.before).toBeNull();
          expect(lines.at(-1)?.after).toStrictEqual(row);
          lines.slice(1).forEach((line, index) => expect(line.before).toStrictEqual(lines[index]?.after));
        }
      }),
      { seed: SEED + 1, numRuns: 100 },
    );
  });

  test("a new booking is taken in without a word exactly if the rules have nothing against it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(draft, { maxLength: 8 }), draft, async (others, wish) => {
        const desk = memoryDesk(schedule(around));
        for (const [index, other] of others.entries()) {
          await desk.run(createBookingCall({ id: `booking:${index}` as BookingId, draft: other }), scientist());
        }
        const now = schedule({ ...around, bookings: [...desk.bookings.values()] });
        const problems = checkBooking(now, { ...wish, before: null });
        const result = await desk.run(createBookingCall({ id: "booking:wish" as BookingId, draft: wish }), scientist());
        expect(result.ok).toBe(problems.length === 0);
        expect(result.ok ? [] : result.problems).toStrictEqual(problems);
      }),
      { seed: SEED + 2, numRuns: 300 },
    );
  });
});
