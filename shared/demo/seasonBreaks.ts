import type { MachineTimeKind } from "#shared/domain/facility/facility.ts";
import { addDays, type Day } from "#shared/domain/time/day.ts";
import { mondayOf } from "#shared/domain/time/mondayOf.ts";

/** A stop of the machine from 10:00 of its first day to 10:00 of its last. */
export type SeasonBreak = {
  readonly kind: MachineTimeKind;
  readonly from: Day;
  readonly to: Day;
  readonly note: string;
};

/**
 * The long stops of the demo: end of the fiscal year, summer, and winter with the days around New Year; each followed by a week of
 * start-up. Each begins and ends on a Monday. Invented; real dates were not found (docs/domain.md).
 */
export function seasonBreaks(firstYear: number, lastYear: number): SeasonBreak[] {
  const breaks: SeasonBreak[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) breaks.push(...breaksOf(year));
  return breaks;
}

function breaksOf(year: number): SeasonBreak[] {
  const april = mondayOf(`${year}-04-07` as Day);
  const summer = mondayOf(`${year}-08-14` as Day);
  const autumn = mondayOf(`${year}-09-28` as Day);
  const december = mondayOf(`${year}-12-24` as Day);
  const january = mondayOf(`${year + 1}-01-14` as Day);
  const newYear = { first: `${year}-12-29` as Day, last: `${year + 1}-01-04` as Day };
  return [
    { kind: "shutdown", from: mondayOf(`${year}-03-28` as Day), to: april, note: "年度末点検調整期間" },
    { kind: "start-up", from: april, to: addDays(april, 7), note: "立ち上げ" },
    { kind: "shutdown", from: summer, to: autumn, note: "夏期点検調整期間" },
    { kind: "start-up", from: autumn, to: addDays(autumn, 7), note: "立ち上げ" },
    { kind: "shutdown", from: december, to: newYear.first, note: "冬期点検調整期間" },
    { kind: "designated-holiday", from: newYear.first, to: newYear.last, note: "年末年始" },
    { kind: "shutdown", from: newYear.last, to: january, note: "冬期点検調整期間" },
    { kind: "start-up", from: january, to: addDays(january, 7), note: "立ち上げ" },
  ];
}

/** Do they share a day? Both half-open. */
export function overlapsDays(stop: SeasonBreak, from: Day, to: Day): boolean {
  return stop.from < to && from < stop.to;
}
