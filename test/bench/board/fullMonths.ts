// November and December 2026 as full as a facility of 28 lanes is: 65 bookings a lane and month, or ten times as many.
import type { LaneBar, LaneZoom } from "#renderer/ui/lanes/laneTypes.ts";
import { BEAMTIME_USES } from "#shared/domain/beamtime/booking.ts";
import type { Day } from "#shared/domain/time/day.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";
import { at, lanesOf, NOW } from "#test/lanes-page/pageData.ts";

export const lanes = lanesOf(28, "ja");

export type Stretch = { readonly zoom: LaneZoom; readonly from: Day; readonly to: Day };
export const november: Stretch = { zoom: "month", from: "2026-11-01" as Day, to: "2026-12-01" as Day };
export const december: Stretch = { zoom: "month", from: "2026-12-01" as Day, to: "2027-01-01" as Day };
export const week: Stretch = { zoom: "week", from: "2026-11-23" as Day, to: "2026-11-30" as Day };

export function intervalOf({ from, to }: Stretch): Interval {
  return { start: at(`${from}T00:00`), end: at(`${to}T00:00`) };
}

const PER_LANE_AND_MONTH = 65;
const titles = [
  "酸化物薄膜の電子構造",
  "全固体電池の界面観察",
  "触媒粒子の動作下解析",
  "高分子フィルムの構造",
  "磁性多層膜のドメイン",
  "鉄鋼材料の析出物",
  "半導体デバイスの応力分布",
  "水素吸蔵合金の局所構造",
];

/** The bookings of one month by lane and start; none overlap, and all are in the month. */
export function barsOf(month: Stretch, times: number): LaneBar[] {
  const { start, end } = intervalOf(month);
  const count = PER_LANE_AND_MONTH * times;
  const slot = (end - start) / count;
  return lanes.flatMap((lane, row) =>
    Array.from({ length: count }, (_, i) => {
      const from = Math.round(start + i * slot);
      // A fifth to two fifths of the slot stay free.
      const to = Math.round(from + slot * (0.6 + 0.05 * ((i * 7 + row * 3) % 5)));
      return barOf({ id: `${month.from}-${row}-${i}`, laneId: lane.id, row, i, start: from, end: to });
    }),
  );
}

type Place = { id: string; laneId: string; row: number; i: number; start: number; end: number };

function barOf({ id, laneId, row, i, start, end }: Place): LaneBar {
  const use = BEAMTIME_USES[(i + row) % 3] ?? "shared";
  return {
    id,
    laneId,
    start: start as InstantMs,
    end: end as InstantMs,
    title: `${titles[(i * 3 + row) % titles.length] ?? ""} ${i + 1}`,
    sub: `2026B${String(1000 + row * 31 + i).slice(1)}`,
    use,
    state: end <= NOW ? "ended" : start <= NOW ? "running" : i % 5 === 0 ? "tentative" : "confirmed",
    locked: end <= NOW,
    marks: [],
  };
}
