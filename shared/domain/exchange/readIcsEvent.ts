import type { LineProblem } from "#shared/domain/exchange/exchangeLine.ts";
import type { Field } from "#shared/domain/exchange/fileWords.ts";
import { unescapeText } from "#shared/domain/exchange/icsText.ts";
import type { IcsEvent, IcsProperty } from "#shared/domain/exchange/parseIcs.ts";
import { atWallClock, FACILITY_ZONE, parseDay, ZONE_OFFSET_MS } from "#shared/domain/time/day.ts";
import { DAY_MS, HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";

/** Names that calendar programs give to Japanese time. */
const JAPANESE_ZONES: readonly string[] = [
  FACILITY_ZONE,
  "Japan",
  "JST",
  "Tokyo Standard Time",
  "(UTC+09:00) Osaka, Sapporo, Tokyo",
];

/** A text property, undefined where the event has none. */
export function textOf(event: IcsEvent, name: string): string | undefined {
  const property = event.properties.get(name);
  return property && unescapeText(property.value).trim();
}

/**
 * Start and end of an event. Times in Asia/Tokyo, in UTC, or without a zone (taken for facility time); whole days from and to
 * midnight; a duration instead of an end. Repeating events and other zones are problems: each day must be looked at by itself.
 */
export function timesOf(event: IcsEvent, problems: LineProblem[]): { start?: InstantMs; end?: InstantMs } {
  if (["RRULE", "RDATE", "RECURRENCE-ID"].some((name) => event.properties.has(name)))
    problems.push({ kind: "repeats" });
  const start = timeOf(event, "start", problems);
  if (start === undefined) return {};
  const duration = event.properties.get("DURATION");
  if (event.properties.has("DTEND") || duration === undefined) return { start, ...endOf(event, start, problems) };
  const length = lengthOf(duration.value);
  if (length === undefined) problems.push({ kind: "not-understood", field: "end", text: duration.value });
  return length === undefined ? { start } : { start, end: (start + length) as InstantMs };
}

/** An event of a whole day may leave out its end. */
function endOf(event: IcsEvent, start: InstantMs, problems: LineProblem[]): { end?: InstantMs } {
  const begins = event.properties.get("DTSTART");
  if (!event.properties.has("DTEND") && begins !== undefined && isDay(begins))
    return { end: (start + DAY_MS) as InstantMs };
  const end = timeOf(event, "end", problems);
  return end === undefined ? {} : { end };
}

function timeOf(event: IcsEvent, field: Field & ("start" | "end"), problems: LineProblem[]): InstantMs | undefined {
  const property = event.properties.get(field === "start" ? "DTSTART" : "DTEND");
  if (property === undefined) problems.push({ kind: "missing", field });
  if (property === undefined) return undefined;
  const zone = property.parameters.get("TZID");
  if (zone !== undefined && !JAPANESE_ZONES.includes(zone.replace(/^\//, ""))) {
    problems.push({ kind: "unknown-zone", text: zone });
    return undefined;
  }
  const instant = parseTime(property.value.trim());
  if (instant === undefined) problems.push({ kind: "not-understood", field, text: property.value });
  return instant;
}

function isDay({ value }: IcsProperty): boolean {
  return /^\d{8}$/.test(value.trim());
}

/** `20261125`, `20261125T100000`, `20261125T010000Z`. */
function parseTime(text: string): InstantMs | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(text);
  if (parts === null) return undefined;
  const day = parseDay(`${parts[1]}-${parts[2]}-${parts[3]}`);
  const [hour = 0, minute = 0, second = 0] = parts.slice(4, 7).map((part) => Number(part ?? 0));
  if (day === undefined || hour > 23 || minute > 59 || second > 59) return undefined;
  const local = atWallClock(day, hour, minute) + second * 1000;
  return (parts[7] === "Z" ? local + ZONE_OFFSET_MS : local) as InstantMs;
}

/** `PT8H`, `P1DT2H30M`, `P2W` in milliseconds. */
function lengthOf(text: string): number | undefined {
  const parts = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text.trim());
  if (parts === null) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return (weeks * 7 + days) * DAY_MS + hours * HOUR_MS + minutes * 60_000 + seconds * 1000;
}
