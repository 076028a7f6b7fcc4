import type { Language } from "#shared/ipc/channels.ts";
import { dayOf, weekdayOf, ZONE_OFFSET_MS, type Day } from "#shared/domain/time/day.ts";
import { DAY_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";

// Times as people here write them, always in facility time. By hand and not by Intl: hundreds of bars are labelled while
// scrolling, and Intl writes `10時00分～18時00分` for a range in Japanese.

const WEEKDAYS = { ja: "日月火水木金土", en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] } as const;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const MINUTE_MS = 60_000;

/** `09:05`. */
export function formatClock(instant: InstantMs): string {
  const minutes = Math.floor(sinceMidnight(instant) / MINUTE_MS);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/** `水`, `Wed`. */
export function formatWeekday(day: Day, language: Language): string {
  return WEEKDAYS[language][weekdayOf(day)] ?? "";
}

/** Days in words, kept: a month of bars names each of its days a hundred times. */
const dayTexts = { ja: new Map<Day, string>(), en: new Map<Day, string>() };
const MOST_DAY_TEXTS = 2_000;

/** `11/25(水)`, `Wed 25 Nov`. */
export function formatDay(day: Day, language: Language): string {
  const texts = dayTexts[language];
  const known = texts.get(day);
  if (known !== undefined) return known;
  const { month, date } = partsOf(day);
  const weekday = formatWeekday(day, language);
  const text = language === "ja" ? `${month}/${date}(${weekday})` : `${weekday} ${date} ${monthName(month)}`;
  if (texts.size >= MOST_DAY_TEXTS) texts.clear();
  texts.set(day, text);
  return text;
}

/** `2026/11/25(水)`, `Wed 25 Nov 2026`. */
export function formatDayAndYear(day: Day, language: Language): string {
  const { year } = partsOf(day);
  return language === "ja" ? `${year}/${formatDay(day, "ja")}` : `${formatDay(day, "en")} ${year}`;
}

/** `2026年11月`, `Nov 2026`. */
export function formatMonth(day: Day, language: Language): string {
  const { year, month } = partsOf(day);
  return language === "ja" ? `${year}年${month}月` : `${monthName(month)} ${year}`;
}

/** `11/25(水) 10:00`, `Wed 25 Nov 10:00`. */
export function formatInstant(instant: InstantMs, language: Language): string {
  return `${formatDay(dayOf(instant), language)} ${formatClock(instant)}`;
}

/** The clock time alone where it is of today, else with its day: `09:05`; `11/24(火) 09:05`, `Tue 24 Nov 09:05`. */
export function formatSince(instant: InstantMs, now: InstantMs, language: Language): string {
  return dayOf(instant) === dayOf(now) ? formatClock(instant) : formatInstant(instant, language);
}

/** Clock times alone; the end of a day is 24:00. · Example: `18:00–24:00`, over night `18:00–02:00`. */
export function formatClockRange({ start, end }: Interval): string {
  return `${formatClock(start)}–${endClock(start, end)}`;
}

/**
 * Day and clock times, the day twice only if it changes.
 * · Example: `11/25(水) 10:00–18:00`, `11/25(水) 18:00–11/26(木) 02:00`, `Wed 25 Nov 18:00 – Thu 26 Nov 02:00`.
 */
export function formatRange({ start, end }: Interval, language: Language): string {
  const [first, last] = [dayOf(start), dayOf(isMidnightAfter(start, end) ? ((end - 1) as InstantMs) : end)];
  if (last === first) return `${formatDay(first, language)} ${formatClockRange({ start, end })}`;
  const dash = language === "ja" ? "–" : " – ";
  return `${formatDay(first, language)} ${formatClock(start)}${dash}${formatDay(last, language)} ${endClock(start, end)}`;
}

/** `8時間`, `1時間30分`, `14日間`; `8 h`, `1 h 30 min`, `14 days`. Whole days from two days on; rounded to the minute. */
export function formatDuration(ms: number, language: Language): string {
  const days = ms / DAY_MS;
  if (Number.isInteger(days) && days >= 2) return language === "ja" ? `${days}日間` : `${days} days`;
  const hours = Math.floor(Math.round(ms / MINUTE_MS) / 60);
  const minutes = Math.round(ms / MINUTE_MS) - hours * 60;
  const parts = language === "ja" ? [`${hours}時間`, `${minutes}分`] : [`${hours} h`, `${minutes} min`];
  const shown = [hours > 0 ? parts[0] : "", minutes > 0 || hours === 0 ? parts[1] : ""].filter((part) => part !== "");
  return shown.join(language === "ja" ? "" : " ");
}

/** `3シフト`, `3 shifts`. */
export function formatShifts(count: number, language: Language): string {
  if (language === "ja") return `${count}シフト`;
  return count === 1 ? "1 shift" : `${count} shifts`;
}

function endClock(start: InstantMs, end: InstantMs): string {
  return isMidnightAfter(start, end) ? "24:00" : formatClock(end);
}

function isMidnightAfter(start: InstantMs, end: InstantMs): boolean {
  return end > start && sinceMidnight(end) === 0;
}

/** Without a Date: every bar on screen asks several times. */
function sinceMidnight(instant: InstantMs): number {
  const local = (instant + ZONE_OFFSET_MS) % DAY_MS;
  return local < 0 ? local + DAY_MS : local;
}

function partsOf(day: Day): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
