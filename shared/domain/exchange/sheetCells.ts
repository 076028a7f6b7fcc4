import { wallClock, ZONE_OFFSET_MS } from "#shared/domain/time/day.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/**
 * One cell of a table. `when` is shown in facility time: `localMs` is the wall clock of the facility, counted as if it were UTC,
 * which is how spreadsheets keep times (they know no zones).
 */
export type SheetCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "when"; readonly text: string; readonly localMs: number }
  | { readonly kind: "number"; readonly text: string; readonly value: number };

/** The columns' names, and a row of cells for each thing. */
export type SheetTable = { readonly head: readonly string[]; readonly rows: readonly (readonly SheetCell[])[] };

export function textCell(content: string): SheetCell {
  return { kind: "text", text: content };
}

export function numberCell(value: number, decimals?: number): SheetCell {
  return { kind: "number", text: decimals === undefined ? String(value) : value.toFixed(decimals), value };
}

/** `2026/11/25 10:00`: what Japanese and English spreadsheets both read as a time. Seconds only where there are any. */
export function whenCell(instant: InstantMs): SheetCell {
  const { day, hour, minute } = wallClock(instant);
  const seconds = (instant / 1000) % 60;
  const clock = [hour, minute, ...(seconds > 0 ? [seconds] : [])]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
  return { kind: "when", text: `${day.replaceAll("-", "/")} ${clock}`, localMs: instant + ZONE_OFFSET_MS };
}
