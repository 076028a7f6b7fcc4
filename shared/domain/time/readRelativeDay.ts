// The ways of naming a day by its distance from today: `+3d`, `2週間後`, `来週月曜`, `next mon`, `明日`.
import { addDays, parseDay, weekdayOf, type Day, type Weekday } from "#shared/domain/time/day.ts";
import { mondayOf } from "#shared/domain/time/mondayOf.ts";

/** Where to go. `span` says how much the person named: a day, a week, a whole month or a whole term. */
export type GoToTarget = { readonly day: Day; readonly span: "day" | "week" | "month" | "term" };

const NAMED_DAYS = new Map(
  Object.entries({
    今日: 0,
    きょう: 0,
    本日: 0,
    今: 0,
    いま: 0,
    today: 0,
    now: 0,
    明日: 1,
    あした: 1,
    あす: 1,
    tomorrow: 1,
    明後日: 2,
    あさって: 2,
    昨日: -1,
    きのう: -1,
    yesterday: -1,
    一昨日: -2,
    おととい: -2,
  }),
);

const WEEK_WORDS = new Map(
  Object.entries({
    今週: 0,
    this: 0,
    来週: 1,
    next: 1,
    再来週: 2,
    先週: -1,
    last: -1,
    先々週: -2,
  }),
);

const MONTH_WORDS = new Map(
  Object.entries({
    今月: 0,
    "this month": 0,
    来月: 1,
    "next month": 1,
    再来月: 2,
    先月: -1,
    "last month": -1,
  }),
);

const WEEKDAYS_JA = "日月火水木金土";
const WEEKDAYS_EN = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** The day meant, seen from today; undefined if the text is no such distance. `text` is NFKC, lower case, trimmed. */
export function readRelativeDay(text: string, today: Day): GoToTarget | undefined {
  const named = NAMED_DAYS.get(text);
  if (named !== undefined) return { day: addDays(today, named), span: "day" };
  const month = MONTH_WORDS.get(text);
  if (month !== undefined) return { day: firstOfMonth(today, month), span: "month" };
  return readDistance(text, today) ?? readWeekWord(text, today) ?? readBareWeekday(text, today);
}

function readDistance(text: string, today: Day): GoToTarget | undefined {
  const signed = /^([+-])\s?(\d{1,4})\s?(d|w|m|日|週|週間|月|か月|ヶ月)?$/.exec(text);
  if (signed) return away(today, (signed[1] === "-" ? -1 : 1) * Number(signed[2]), signed[3] ?? "d");
  const worded = /^(\d{1,4})(日|週|週間|か月|ヶ月|カ月)(後|前)$/.exec(text);
  if (worded) return away(today, (worded[3] === "前" ? -1 : 1) * Number(worded[1]), worded[2] ?? "日");
  return undefined;
}

function away(today: Day, count: number, unit: string): GoToTarget {
  if (unit === "d" || unit === "日") return { day: addDays(today, count), span: "day" };
  if (unit === "w" || unit.startsWith("週")) return { day: addDays(today, 7 * count), span: "day" };
  return { day: sameDayOfMonth(today, count), span: "day" };
}

function readWeekWord(text: string, today: Day): GoToTarget | undefined {
  const parts = /^(今週|来週|再来週|先週|先々週|this|next|last)\s?(?:の)?(.*)$/.exec(text);
  const weeks = WEEK_WORDS.get(parts?.[1] ?? "");
  if (!parts || weeks === undefined) return undefined;
  const monday = addDays(mondayOf(today), 7 * weeks);
  if (parts[2] === "" || parts[2] === "week") return { day: monday, span: "week" };
  const weekday = readWeekday(parts[2] ?? "");
  return weekday === undefined ? undefined : { day: addDays(monday, (weekday + 6) % 7), span: "day" };
}

function readBareWeekday(text: string, today: Day): GoToTarget | undefined {
  const weekday = readWeekday(text);
  if (weekday === undefined) return undefined;
  return { day: addDays(today, (weekday - weekdayOf(today) + 7) % 7), span: "day" };
}

/** 月, 月曜, 月曜日, mon, monday. */
function readWeekday(text: string): Weekday | undefined {
  const ja = /^([日月火水木金土])曜日?$|^([日月火水木金土])$/.exec(text);
  if (ja) return WEEKDAYS_JA.indexOf(ja[1] ?? ja[2] ?? "") as Weekday;
  const en = WEEKDAYS_EN.findIndex((name) => text === name || (text.startsWith(name) && text.endsWith("day")));
  return en === -1 ? undefined : (en as Weekday);
}

function firstOfMonth(today: Day, months: number): Day {
  return monthsFrom(today, months, 1);
}

/** The same day of another month, or that month's last day where it is shorter. · Example: 2026-01-31 + 1 → 2026-02-28. */
function sameDayOfMonth(today: Day, months: number): Day {
  return monthsFrom(today, months, Number(today.slice(8)));
}

function monthsFrom(today: Day, months: number, day: number): Day {
  const count = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + months;
  const start = `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
  for (let last = day; last > 28; last--) {
    const found = parseDay(`${start}-${last}`);
    if (found) return found;
  }
  return `${start}-${String(Math.min(day, 28)).padStart(2, "0")}` as Day;
}
