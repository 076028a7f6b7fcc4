import { laneZooms } from "#renderer/ui/lanes/laneZoom.ts";
import type { DayTone, LaneWords, LaneZoom } from "#renderer/ui/lanes/laneTypes.ts";
import type { ShiftScheme } from "#shared/domain/facility/facility.ts";
import { addDays, atWallClock, startOfDay, weekdayOf, type Day } from "#shared/domain/time/day.ts";
import { HOUR_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";

/** One piece of a header line. `small` stands under the text. */
export type HeaderCell = Interval & {
  readonly text: string;
  readonly small: string;
  readonly title: string;
  readonly tone: DayTone["tone"];
};

export type DayColumn = Interval & DayTone & { readonly day: Day };

export type LaneHeader = {
  readonly upper: readonly HeaderCell[];
  readonly lower: readonly HeaderCell[];
  readonly days: readonly DayColumn[];
  /** Starts of shifts that are no start of a day. */
  readonly shiftLines: readonly InstantMs[];
};

export type HeaderAsk = {
  zoom: LaneZoom;
  from: Day;
  to: Day;
  shifts: ShiftScheme;
  words: LaneWords;
  dayTone(day: Day): DayTone;
};

/** The two lines over the lanes and what stands behind them, from the day, week, month or term shown. */
export function headerOf(ask: HeaderAsk): LaneHeader {
  const days = daysOf(ask);
  const shiftLines = laneZooms[ask.zoom].shiftLines ? shiftsOf(days, ask.shifts) : [];
  switch (ask.zoom) {
    case "day":
      return { upper: dayCells(days, ask.words), lower: hourCells(days, 1), days, shiftLines };
    case "3-days":
      return { upper: dayCells(days, ask.words), lower: hourCells(days, 4), days, shiftLines };
    case "week":
      return { upper: dayCells(days, ask.words), lower: shiftCells(days, ask.shifts), days, shiftLines };
    case "2-weeks":
    case "month":
      return { upper: monthCells(days, ask.words), lower: numberCells(days, ask.words), days, shiftLines };
    case "term":
      return { upper: monthCells(days, ask.words), lower: weekCells(days, ask.words), days, shiftLines };
  }
}

function daysOf({ from, to, dayTone }: HeaderAsk): DayColumn[] {
  const days: DayColumn[] = [];
  for (let day = from; day < to; day = addDays(day, 1))
    days.push({ day, start: startOfDay(day), end: startOfDay(addDays(day, 1)), ...dayTone(day) });
  return days;
}

function dayCells(days: readonly DayColumn[], words: LaneWords): HeaderCell[] {
  return days.map((d) => ({
    ...d,
    text: words.day(d.day),
    small: d.name || (d.tone === "holiday" ? d.mark : ""),
    title: d.name,
  }));
}

function hourCells(days: readonly DayColumn[], every: number): HeaderCell[] {
  return days.flatMap((d) =>
    Array.from({ length: 24 / every }, (_, i) => ({
      ...piece(atWallClock(d.day, i * every), every),
      text: `${i * every}`,
      small: "",
      title: "",
      tone: "work" as const,
    })),
  );
}

function shiftCells(days: readonly DayColumn[], shifts: ShiftScheme): HeaderCell[] {
  return shiftsOf(days, shifts).map((start) => ({
    ...piece(start, shifts.lengthHours),
    text: String((start / HOUR_MS + 9) % 24).padStart(2, "0"),
    small: "",
    title: "",
    tone: "work",
  }));
}

function numberCells(days: readonly DayColumn[], words: LaneWords): HeaderCell[] {
  return days.map((d) => ({
    ...d,
    text: String(Number(d.day.slice(8))),
    small: d.tone === "holiday" ? d.mark : words.weekday(d.day),
    title: d.name,
  }));
}

function weekCells(days: readonly DayColumn[], words: LaneWords): HeaderCell[] {
  return days
    .filter((d) => weekdayOf(d.day) === 1)
    .map((d) => ({
      ...piece(d.start, 7 * 24),
      text: String(Number(d.day.slice(8))),
      small: "",
      title: words.day(d.day),
      tone: "work",
    }));
}

function monthCells(days: readonly DayColumn[], words: LaneWords): HeaderCell[] {
  const cells: HeaderCell[] = [];
  for (const d of days) {
    const last = cells.at(-1);
    if (last && d.day.slice(8) !== "01") cells[cells.length - 1] = { ...last, end: d.end };
    else
      cells.push({ start: d.start, end: d.end, text: words.month(d.day, false), small: "", title: "", tone: "work" });
  }
  return cells;
}

function shiftsOf(days: readonly DayColumn[], { startHour, lengthHours }: ShiftScheme): InstantMs[] {
  const hours = Array.from({ length: 24 / lengthHours }, (_, i) => (startHour + i * lengthHours) % 24).sort(
    (a, b) => a - b,
  );
  return days.flatMap((d) => hours.map((hour) => atWallClock(d.day, hour)));
}

function piece(start: InstantMs, hours: number): Interval {
  return { start, end: (start + hours * HOUR_MS) as InstantMs };
}
