import { overlapsDays, seasonBreaks } from "#shared/demo/seasonBreaks.ts";
import type { MachinePeriod, MachineTimeKind } from "#shared/domain/facility/facility.ts";
import { addDays, atWallClock, type Day, startOfDay } from "#shared/domain/time/day.ts";
import { mondayOf } from "#shared/domain/time/mondayOf.ts";
import { DAY_MS } from "#shared/domain/time/instant.ts";

// The machine's calendar of the demo, invented after the pattern of other rings (docs/domain.md): weeks turn on Monday 10:00, in
// cycles of three, and what is not listed is user time.
//
//   week 1   maintenance, then tuning          users from Tuesday 10:00    18 shifts
//   week 2   tuning, then machine study        users from Tuesday 10:00    18 shifts
//   week 3   machine study, beamline study     users from Wednesday 10:00  12 shifts, then a day in reserve

type Piece = {
  readonly kind: MachineTimeKind;
  readonly fromHour: number;
  readonly hours: number;
  readonly note: string;
};

const cycle: readonly (readonly Piece[])[] = [
  [
    { kind: "maintenance", fromHour: 0, hours: 8, note: "定期点検" },
    { kind: "tuning", fromHour: 8, hours: 16, note: "" },
  ],
  [
    { kind: "tuning", fromHour: 0, hours: 8, note: "" },
    { kind: "study", fromHour: 8, hours: 16, note: "" },
  ],
  [
    { kind: "study", fromHour: 0, hours: 24, note: "" },
    { kind: "beamline-study", fromHour: 24, hours: 24, note: "全ビームライン調整" },
    { kind: "reserve", fromHour: 144, hours: 24, note: "予備日" },
  ],
];

/** What the machine does besides giving beam to users, in whole weeks around [from, to). Nothing overlaps. */
export function machineCalendar(from: Day, to: Day): MachinePeriod[] {
  const periods: MachinePeriod[] = [];
  const breaks = seasonBreaks(Number(from.slice(0, 4)) - 1, Number(to.slice(0, 4)) + 1);
  for (let monday = mondayOf(from); monday < to; monday = addDays(monday, 7)) {
    if (breaks.some((stop) => overlapsDays(stop, monday, addDays(monday, 7)))) continue;
    const week = Math.floor(startOfDay(monday) / (7 * DAY_MS));
    for (const piece of cycle[week % cycle.length] ?? []) periods.push(period(piece, monday));
  }
  for (const stop of breaks) {
    if (!overlapsDays(stop, from, to)) continue;
    const { kind, note } = stop;
    periods.push({
      id: `machine:${stop.from}:${kind}`,
      beamlineId: null,
      kind,
      note,
      start: atWallClock(stop.from, 10),
      end: atWallClock(stop.to, 10),
    });
  }
  return periods.toSorted((a, b) => a.start - b.start);
}

function period({ kind, fromHour, hours, note }: Piece, monday: Day): MachinePeriod {
  const start = atWallClock(monday, 10 + fromHour);
  const end = atWallClock(monday, 10 + fromHour + hours);
  return { id: `machine:${monday}:${kind}`, beamlineId: null, kind, note, start, end };
}
