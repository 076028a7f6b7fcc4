// "Go to": what a person types to jump in the calendar, in Japanese or English, full-width or half-width.
// One small reader per way of writing; the first that understands the text wins.
import { parseDay, startOfDay, type Day } from "#shared/domain/time/day.ts";
import { DAY_MS } from "#shared/domain/time/instant.ts";
import { readRelativeDay, type GoToTarget } from "#shared/domain/time/readRelativeDay.ts";

/** A term as far as going there needs it: `from` is its first day. */
export type GoToTerm = { readonly id: string; readonly from: Day };

export type GoToContext = { readonly today: Day; readonly terms: readonly GoToTerm[] };

/**
 * The day meant by what was typed, or undefined if it is not understood.
 * · Understands `11/25`, `2026-11-25`, `2026年11月25日`, `11月`, `25日`, `+3d`, `-2週`, `来週月曜`, `next mon`, `今日`, `2026A`.
 * · A day without a year is the one nearest to today; a bare weekday is the next one, today included.
 * · Weeks begin on Monday, so `来週月曜` and `next mon` are the Monday of next week.
 * · Example: today 2026-12-20, `1/8` → 2027-01-08.
 */
export function parseGoTo(typed: string, context: GoToContext): GoToTarget | undefined {
  const text = typed.normalize("NFKC").trim().toLowerCase().replace(/\s+/g, " ");
  if (text === "") return undefined;
  return (
    readTerm(text, context.terms) ??
    readFullDate(text) ??
    readDateOfYear(text, context.today) ??
    readRelativeDay(text, context.today)
  );
}

function readTerm(text: string, terms: readonly GoToTerm[]): GoToTarget | undefined {
  const id = /^(\d{4}[ab])期?$/.exec(text)?.[1]?.toUpperCase();
  const term = terms.find((candidate) => candidate.id === id);
  return term && { day: term.from, span: "term" };
}

function readFullDate(text: string): GoToTarget | undefined {
  const whole = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (whole) return dayTarget(dayFrom(whole[1], whole[2], whole[3]));
  const month = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(text);
  if (month) return monthTarget(dayFrom(month[1], month[2], "1"));
  return undefined;
}

function readDateOfYear(text: string, today: Day): GoToTarget | undefined {
  const day = /^(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:\s*\(.\))?$/.exec(text);
  if (day) return dayTarget(nearest(today, day[1], day[2]));
  const month = /^(\d{1,2})月$/.exec(text);
  if (month) return monthTarget(nearest(today, month[1], "1"));
  const dayOfMonth = /^(\d{1,2})日$/.exec(text);
  if (dayOfMonth) return dayTarget(dayFrom(today.slice(0, 4), today.slice(5, 7), dayOfMonth[1]));
  return undefined;
}

/** Of last year's, this year's and next year's such day, the one nearest to today. 29 February falls back on the year that has it. */
function nearest(today: Day, month: string | undefined, day: string | undefined): Day | undefined {
  const year = Number(today.slice(0, 4));
  const candidates = [year, year + 1, year - 1]
    .map((each) => dayFrom(String(each), month, day))
    .filter((each) => each !== undefined);
  const distance = (candidate: Day): number => Math.abs(startOfDay(candidate) - startOfDay(today)) / DAY_MS;
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0];
}

function dayFrom(year: string | undefined, month: string | undefined, day: string | undefined): Day | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return parseDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

function dayTarget(day: Day | undefined): GoToTarget | undefined {
  return day && { day, span: "day" };
}

function monthTarget(day: Day | undefined): GoToTarget | undefined {
  return day && { day, span: "month" };
}
