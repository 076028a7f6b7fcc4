import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { booking, jst } from "#test/shared/domain/beamtime/sampleFacility.ts";
import { linesOf } from "#renderer/features/calendar/many/manyLines.ts";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import { HOUR_MS } from "#shared/domain/time/instant.ts";

const id = (name: string) => `booking:${name}` as BookingId;
const newId = () => id("new");
const two = [booking({ id: id("a") }), booking({ id: id("b"), state: "tentative" })];

describe("what is wanted of many bookings", () => {
  test("a shift later: each keeps its station and its length", () => {
    expect(linesOf(two, { kind: "move", byMs: 8 * HOUR_MS, stations: {} }, newId)).toMatchObject([
      { id: "booking:a", fields: { stationId: "BL02U", start: jst("2026-11-25 18:00"), end: jst("2026-11-26 02:00") } },
      { id: "booking:b", fields: { start: jst("2026-11-25 18:00") } },
    ]);
  });

  test("another station: the exact times stay", () => {
    const [line] = linesOf(two, { kind: "move", byMs: 0, stations: { BL02U: "BL09W-A" as StationId } }, newId);
    expect(line).toMatchObject({ fields: { stationId: "BL09W-A", start: two[0]?.start, end: two[0]?.end } });
  });

  test("what would stay as it is has no line", () => {
    expect(linesOf(two, { kind: "move", byMs: 0, stations: {} }, newId)).toEqual([]);
    expect(linesOf(two, { kind: "state", state: "tentative" }, newId).map((line) => line.id)).toEqual(["booking:a"]);
  });

  test("copies have the same words, new ids, and are not confirmed", () => {
    const [line] = linesOf(two, { kind: "copy", byMs: 0, stations: {} }, newId);
    expect(line).toMatchObject({ id: "booking:new", draft: { title: two[0]?.title, state: "tentative" } });
  });

  test("moved on and back by any time, every booking has its old place again", () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), (quarters) => {
        const byMs = (quarters * HOUR_MS) / 4;
        const there = linesOf(two, { kind: "move", byMs, stations: {} }, newId);
        const moved = two.map((one) => {
          const line = there.find((each) => each.id === one.id);
          return line && "fields" in line ? { ...one, ...(line.fields as object) } : one;
        });
        const back = linesOf(moved, { kind: "move", byMs: -byMs, stations: {} }, newId);
        expect(back.map((line) => ("fields" in line ? line.fields.start : null))).toEqual(
          quarters === 0 ? [] : two.map(({ start }) => start),
        );
      }),
      { seed: 5 },
    );
  });
});
