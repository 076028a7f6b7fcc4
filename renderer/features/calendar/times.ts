import { termAround, type Period } from "#renderer/features/calendar/period.ts";
import {
  formatClock,
  formatDay,
  formatDayAndYear,
  formatDuration,
  formatMonth,
  formatShifts,
} from "#renderer/text/formatTime.ts";
import type { Term } from "#shared/domain/facility/facility.ts";
import { addDays, dayOf, wallClock } from "#shared/domain/time/day.ts";
import { HOUR_MS, type InstantMs, type Interval } from "#shared/domain/time/instant.ts";
import type { Language } from "#shared/ipc/channels.ts";

const COMMON_SHIFT_HOURS = 8;

/** `2026年11月`, `2026/11/23(月) – 11/29(日)`, `2026/11/25(水)`. */
export function periodText(period: Period, language: Language): string {
  const last = addDays(period.to, -1);
  if (period.from === last) return formatDayAndYear(last, language);
  if (isMonth(period)) return formatMonth(period.from, language);
  if (language === "ja") return `${formatDayAndYear(period.from, language)} – ${formatDay(last, language)}`;
  return `${formatDay(period.from, language)} – ${formatDayAndYear(last, language)}`;
}

/** `2026-11-22 14:05`: a moment in a record. */
export function momentText(instant: InstantMs): string {
  return `${wallClock(instant).day} ${formatClock(instant)}`;
}

/** `16時間 · 2シフト`: how long, and how many shifts of its term if it is whole ones. */
export function lengthText({ start, end }: Interval, terms: readonly Term[], language: Language): string {
  const hours = formatDuration(end - start, language);
  const shifts =
    (end - start) / ((termAround(dayOf(start), terms)?.shifts.lengthHours ?? COMMON_SHIFT_HOURS) * HOUR_MS);
  return Number.isInteger(shifts) ? `${hours} · ${formatShifts(shifts, language)}` : hours;
}

function isMonth(period: Period): boolean {
  const last = addDays(period.to, -1);
  return period.from.endsWith("-01") && period.to.endsWith("-01") && last.slice(0, 7) === period.from.slice(0, 7);
}
