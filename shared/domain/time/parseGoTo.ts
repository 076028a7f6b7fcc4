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
 * · Understands `11/25`, `2026-11-25`, `20261125`, `2026年11月25日`, `11月`, `25日`, `Wed 25 Nov`, `Nov 25`, `+3d`, `-2週`,
 *   `来週月曜`, `next mon`, `今日`, `今`, `2026A`, `26A`, `来期`, `next term`.
 * · A day without a year is the one nearest to today; a bare weekday is the next one, today included.
 * · Weeks begin on Monday, so `来週月曜` and `next mon` are the Monday of next week.
 * · Example: today 2026-12-20, `1/8` → 2027-01-08.
 */
export function parseGoTo(typed: string, context: GoToContext): GoToTarget | undefined {
  const text = typed.normalize("NFKC").trim().toLowerCase().replace(/\s+/g, " ");
  if (text === "") return undefined;
  return (
    readTerm(text, context.terms) ??
    readNeighbourTerm(text, context) ??
    readFullDate(text) ??
    readDateOfYear(text, context.today) ??
    readEnglishDate(text, context.today) ??
    readRelativeDay(text, context.today)
  );
}

function readTerm(text: string, terms: readonly GoToTerm[]): GoToTarget | undefined {
  const id = /^((?:\d{2})?\d{2}[ab])期?$/.exec(text)?.[1]?.toUpperCase();
  const whole = id?.length === 3 ? `20${id}` : id;
  return termTarget(terms.find((candidate) => candidate.id === whole));
}

const TERM_WORDS = new Map(
  Object.entries({ 今期: 0, "this term": 0, 来期: 1, 次期: 1, "next term": 1, 前期: -1, "last term": -1 }),
);

/** The term of today, and its neighbours as they are known. */
function readNeighbourTerm(text: string, { today, terms }: GoToContext): GoToTarget | undefined {
  const away = TERM_WORDS.get(text);
  if (away === undefined) return undefined;
  const inOrder = terms.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const at = inOrder.findLastIndex(({ from }) => from <= today) + away;
  return at < 0 ? undefined : termTarget(inOrder[at]);
}

function termTarget(term: GoToTerm | undefined): GoToTarget | undefined {
  return term && { day: term.from, span: "term" };
}

function readFullDate(text: string): GoToTarget | undefined {
  const whole = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (whole) return dayTarget(dayFrom(whole[1], whole[2], whole[3]));
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (digits) return dayTarget(dayFrom(digits[1], digits[2], digits[3]));
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

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** As the English window writes it (`Wed 25 Nov`, `25 Nov 2026`), or the month first; the weekday is not looked at. */
function readEnglishDate(text: string, today: Day): GoToTarget | undefined {
  const bare = text.replace(/^(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*,? /, "").replaceAll(",", "");
  const parts = /^(\d{1,2}) ([a-z]{3})[a-z]*(?: (\d{4}))?$/.exec(bare) ?? undefined;
  const swapped = /^([a-z]{3})[a-z]* (\d{1,2})(?: (\d{4}))?$/.exec(bare) ?? undefined;
  const [day, name, year] = parts ? parts.slice(1) : swapped ? [swapped[2], swapped[1], swapped[3]] : [];
  const at = MONTHS.indexOf(name ?? "");
  if (at < 0) return undefined;
  const month = String(at + 1);
  return dayTarget(year === undefined ? nearest(today, month, day) : dayFrom(year, month, day));
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
