import { atWallClock, parseDay, startOfDay, ZONE_OFFSET_MS, type Day } from "#shared/domain/time/day.ts";
import { DAY_MS, type InstantMs } from "#shared/domain/time/instant.ts";

const MINUTE_MS = 60_000;
const FIRST_REIWA_YEAR = 2019;

const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s*\([日月火水木金土]\))?/;
const CLOCK = /^[T\s]*(午前|午後|am|pm)?\s*(\d{1,2})(?::|時)(?:(\d{1,2})分?)?(?::(\d{1,2})(?:\.\d+)?)?\s*(am|pm)?$/i;
const ZONE = /\s*(?:(Z)|([+-])(\d{2}):?(\d{2}))$/;

/**
 * Day and time as people and spreadsheets write them, in facility time unless the text names its own offset.
 * · Understands `2026/11/25 10:00`, `2026-11-25T10:00:00+09:00`, full-width figures, `2026年11月25日(水) 10時`, `午後1:00`,
 *   `令和8年11月25日 10:00`, `24:00` as the end of the day, and the serial number of a spreadsheet cell without a date format.
 * · Undefined if not understood; `day-only` for a day without a time of day.
 */
export function parseWhen(typed: string): InstantMs | "day-only" | undefined {
  const text = withWesternYear(typed.normalize("NFKC").trim());
  if (/^\d{5}(\.\d+)?$/.test(text)) return fromSerialNumber(Number(text));
  const date = DATE.exec(text);
  if (date === null) return undefined;
  const day = parseDay(`${date[1]}-${twoDigits(date[2])}-${twoDigits(date[3])}`);
  if (day === undefined) return undefined;
  const rest = text.slice(date[0].length);
  return rest.trim() === "" ? "day-only" : atClock(day, rest);
}

/** `令和8年` and `R8` → `2026`. */
function withWesternYear(text: string): string {
  return text.replace(/^(?:令和|R)\s*(元|\d{1,2})(?=[-年/.])/i, (_, year: string) =>
    String(FIRST_REIWA_YEAR - 1 + (year === "元" ? 1 : Number(year))),
  );
}

function atClock(day: Day, text: string): InstantMs | undefined {
  const zone = /\d:?\d{2}/.test(text) ? ZONE.exec(text) : null;
  const clock = CLOCK.exec(zone === null ? text : text.slice(0, zone.index));
  if (clock === null) return undefined;
  const half = (clock[1] ?? clock[5] ?? "").toLowerCase();
  const [hour, minute, second] = [clock[2], clock[3] ?? 0, clock[4] ?? 0].map(Number);
  if (hour === undefined || minute === undefined || second === undefined) return undefined;
  const hours = half === "" ? hour : (hour % 12) + (half === "午後" || half === "pm" ? 12 : 0);
  const isMidnightAfter = hours === 24 && minute === 0 && second === 0;
  if ((hours > 23 && !isMidnightAfter) || minute > 59 || second > 59) return undefined;
  const inFacilityTime = atWallClock(day, hours, minute) + second * 1000;
  return (zone === null ? inFacilityTime : inFacilityTime + ZONE_OFFSET_MS - offsetOf(zone)) as InstantMs;
}

function offsetOf([, utc, sign, hours, minutes]: RegExpExecArray): number {
  if (utc !== undefined) return 0;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}

/** Days since 1899-12-30, as Excel and LibreOffice count; to the minute, since a fraction of a day is never exact. */
function fromSerialNumber(days: number): InstantMs {
  const ms = startOfDay("1899-12-30" as Day) + days * DAY_MS;
  return (Math.round(ms / MINUTE_MS) * MINUTE_MS) as InstantMs;
}

function twoDigits(text: string | undefined): string {
  return (text ?? "").padStart(2, "0");
}
