import { SHIFT_MS, type DemoUnit } from "#shared/demo/demoUnit.ts";
import { planCoalitionDay } from "#shared/demo/planCoalitionDay.ts";
import { planFacilitySlots } from "#shared/demo/planFacilitySlots.ts";
import type { Random } from "#shared/demo/random.ts";
import type { Slot } from "#shared/demo/slot.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import { DAY_MS, HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";

/** How many slots are wished for, null for a lifelike number, and what counts as now. */
export type SlotWish = { readonly slots: number | null; readonly now: InstantMs };

/** Blocks of shared use, in shifts, with how often they occur: multiples of three (docs/domain.md). */
const BLOCKS = [
  [3, 3],
  [6, 5],
  [9, 3],
  [12, 2],
] as const;
const MEAN_BLOCK = 6.9;

/**
 * The beamtime of one beamline in one term: shared use in blocks until the offered shifts are used up, spread over the term, and in
 * between coalition use by the hour, or the facility's own. One station at a time: nothing overlaps on the beamline.
 */
export function planSlots(unit: DemoUnit, wish: SlotWish, random: Random): Slot[] {
  const slots: Slot[] = planFacilitySlots(unit, random);
  const quota = new Map(unit.stations.map(({ id }) => [id, unit.quota.get(id) ?? 0]));
  let shiftsLeft = unit.windows.reduce((sum, window) => sum + (window.end - window.start) / SHIFT_MS, 0);
  let station: StationId = unit.stations[0].id;
  for (const window of unit.windows) {
    let cursor = window.start;
    while (cursor < window.end) {
      if (random.chance(0.3)) station = random.pick(unit.stations).id;
      const quotaLeft = [...quota.values()].reduce((sum, shifts) => sum + shifts, 0);
      const block = chooseBlock({ quota, quotaLeft, shiftsLeft, room: (window.end - cursor) / SHIFT_MS }, random);
      const end = (cursor + (block === undefined ? DAY_MS : block.shifts * SHIFT_MS)) as InstantMs;
      if (block !== undefined) {
        slots.push({ stationId: block.stationId, use: "shared", start: cursor, end });
        quota.set(block.stationId, (quota.get(block.stationId) ?? 0) - block.shifts);
      } else if (unit.beamline.class === "coalition") {
        const hours = (shiftsLeft - quotaLeft) * (SHIFT_MS / HOUR_MS);
        const count = wish.slots === null ? null : wish.slots - slots.length - quotaLeft / MEAN_BLOCK;
        const pitch = count === null ? null : hours / Math.max(1, count);
        slots.push(...planCoalitionDay({ stationId: station, start: cursor, now: wish.now, pitch }, random));
      } else if (random.chance(0.5)) {
        slots.push({ stationId: station, use: "facility", start: cursor, end });
      }
      shiftsLeft -= (end - cursor) / SHIFT_MS;
      cursor = end;
    }
  }
  return slots.toSorted((a, b) => a.start - b.start);
}

type Room = {
  readonly quota: ReadonlyMap<StationId, number>;
  readonly quotaLeft: number;
  /** Until the end of the term, and of this stretch of user time. */
  readonly shiftsLeft: number;
  readonly room: number;
};

/** The next block of shared use; undefined where the coming day is for others. Weighed so that the offer lasts for the term. */
function chooseBlock({ quota, quotaLeft, shiftsLeft, room }: Room, random: Random) {
  if (quotaLeft < 3) return undefined;
  const share = Math.min(1, quotaLeft / shiftsLeft);
  // Of a day (3 shifts) and a block (MEAN_BLOCK), drawn with this chance, the blocks fill `share` of the time.
  if (!random.chance((3 * share) / (3 * share + MEAN_BLOCK * (1 - share)))) return undefined;
  const stationId = random.weighted([...quota].filter(([, shifts]) => shifts >= 3));
  const most = Math.min(room, quota.get(stationId) ?? 0);
  const shifts = random.weighted(BLOCKS.filter(([length]) => length <= most));
  return { stationId, shifts };
}
