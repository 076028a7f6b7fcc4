import { calendarWords } from "#renderer/text/calendar.ts";
import type { DayTone } from "#renderer/ui/lanes/laneTypes.ts";
import { holidayOf } from "#shared/domain/facility/holidayOf.ts";
import { weekdayOf, type Day } from "#shared/domain/time/day.ts";
import type { Language } from "#shared/ipc/channels.ts";

/** Saturdays, Sundays and holidays, told by tint and by a word. */
export function dayToneIn(language: Language): (day: Day) => DayTone {
  const t = calendarWords[language];
  return (day) => {
    const holiday = holidayOf(day);
    if (holiday) return { tone: "holiday", mark: t.holidayMark, name: holiday[language] };
    const weekday = weekdayOf(day);
    if (weekday === 0) return { tone: "sunday", mark: t.sundayMark, name: "" };
    if (weekday === 6) return { tone: "saturday", mark: t.saturdayMark, name: "" };
    return { tone: "work", mark: "", name: "" };
  };
}
