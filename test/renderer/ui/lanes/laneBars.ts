import * as fc from "fast-check";
import type { LaneBar } from "#renderer/ui/lanes/laneTypes.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

export function laneBar(id: string, start: number, end: number, laneId = "BL02U"): LaneBar {
  return {
    id,
    laneId,
    start: start as InstantMs,
    end: end as InstantMs,
    title: id,
    sub: "",
    use: "shared",
    state: "confirmed",
    locked: false,
    marks: [],
  };
}

/** Bars in three lanes within the first 500 ms of time; any may overlap. */
export const someBars: fc.Arbitrary<LaneBar[]> = fc
  .array(
    fc.record({
      start: fc.integer({ min: 0, max: 480 }),
      length: fc.integer({ min: 1, max: 60 }),
      lane: fc.constantFrom("A", "B", "C"),
    }),
    { maxLength: 40 },
  )
  .map((made) => made.map(({ start, length, lane }, i) => laneBar(`bar-${i}`, start, start + length, lane)));
