import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LaneIndex } from "#renderer/ui/lanes/laneIndex.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { laneBar, someBars } from "#test/renderer/ui/lanes/laneBars.ts";

const interval = (start: number, end: number) => ({ start: start as InstantMs, end: end as InstantMs });

describe("bars of a lane in a stretch of time", () => {
  test("are the same as those found by looking at every bar, whatever was put, moved and removed before", () => {
    const change = fc.record({
      which: fc.nat(45),
      start: fc.integer({ min: 0, max: 480 }),
      length: fc.integer({ min: 1, max: 60 }),
      lane: fc.constantFrom("A", "B", "C"),
      remove: fc.boolean(),
    });
    fc.assert(
      fc.property(
        someBars,
        fc.array(change, { maxLength: 15 }),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 120 }),
        (bars, changes, from, length) => {
          const index = new LaneIndex(bars);
          const naive = new Map(bars.map((bar) => [bar.id, bar]));
          for (const { which, start, length: long, lane, remove } of changes) {
            const id = `bar-${which}`;
            if (remove) {
              index.remove(id);
              naive.delete(id);
            } else {
              index.put(laneBar(id, start, start + long, lane));
              naive.set(id, laneBar(id, start, start + long, lane));
            }
          }
          for (const lane of ["A", "B", "C"]) {
            const found = index.between(lane, interval(from, from + length));
            const wanted = [...naive.values()].filter(
              (bar) => bar.laneId === lane && bar.start < from + length && bar.end > from,
            );
            expect(found.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
            expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).sort((a, b) => a - b));
          }
          expect(index.size).toBe(naive.size);
        },
      ),
      { seed: 20_261_122, numRuns: 300 },
    );
  });

  test("a bar that touches the end of the stretch is not in it", () => {
    const index = new LaneIndex([laneBar("ten to eighteen", 10, 18)]);
    expect(index.between("BL02U", interval(18, 26))).toEqual([]);
  });
});

describe("a board that watches", () => {
  test("hears of each change until it stops watching", () => {
    const index = new LaneIndex();
    let heard = 0;
    const stop = index.subscribe(() => heard++);
    index.put(laneBar("one", 1, 2));
    index.replace([laneBar("two", 1, 2)]);
    stop();
    index.remove("two");
    expect([heard, index.version]).toEqual([2, 3]);
  });
});
