import type { CalendarOptions } from "@fullcalendar/react";
import type { DayTone, LaneWords } from "#renderer/ui/lanes/laneTypes.ts";
import { dayOf, type Day } from "#shared/domain/time/day.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

type DayScene = { readonly words: LaneWords; dayTone(day: Day): DayTone };

/** Days as on the lanes: written the same way, weekends and holidays in tint and in words. */
export function gridDays({ words, dayTone }: DayScene): CalendarOptions {
  const dayAt = (date: Date): Day => dayOf(date.getTime() as InstantMs);
  const classAt = ({ date, isToday }: { readonly date: Date; readonly isToday: boolean }): string =>
    `grid-day is-${dayTone(dayAt(date)).tone}${isToday ? " is-today" : ""}`;
  return {
    // Over a month stand the days of the week, which are no dates.
    dayHeaderClass: (info) => (isMonth(info) ? `grid-day is-${toneOfWeekday(info.dow)}` : classAt(info)),
    dayHeaderContent: (info) =>
      isMonth(info) ? <span className="grid-day-words">{info.text}</span> : <DayWords day={dayAt(info.date)} />,
    dayCellClass: (info) => `${classAt(info)} in-month`,
    dayLaneClass: classAt,
    dayCellTopContent: ({ date }) => <DayNumber day={dayAt(date)} />,
    listDayHeaderClass: classAt,
    listDayHeaderContent: ({ date, level }) => (level === 0 ? <DayWords day={dayAt(date)} /> : ""),
  };

  function DayWords({ day }: { readonly day: Day }) {
    return (
      <span className="grid-day-words">
        <span>{words.day(day)}</span> <Holiday day={day} />
      </span>
    );
  }

  function DayNumber({ day }: { readonly day: Day }) {
    const number = Number(day.slice(8));
    return (
      <span className="grid-day-number">
        <Holiday day={day} /> <span>{number === 1 ? `${Number(day.slice(5, 7))}/1` : number}</span>
      </span>
    );
  }

  function Holiday({ day }: { readonly day: Day }) {
    const { name } = dayTone(day);
    return name === "" ? null : (
      <small className="grid-holiday" title={name}>
        {name}
      </small>
    );
  }
}

function isMonth({ view }: { readonly view: { readonly type: string } }): boolean {
  return view.type === "dayGridMonth";
}

function toneOfWeekday(dow: number): DayTone["tone"] {
  return dow === 0 ? "sunday" : dow === 6 ? "saturday" : "work";
}
