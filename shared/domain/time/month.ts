import { dayOf, startOfDay, type Day } from "#shared/domain/time/day.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { Brand } from "#shared/lib/brand.ts";

/** A month of the facility's calendar: `2026-11`. In order as text. */
export type Month = Brand<string, "month">;

export function monthOf(at: InstantMs): Month {
  return dayOf(at).slice(0, 7) as Month;
}

/** Its first instant. */
export function monthStart(month: Month): InstantMs {
  return startOfDay(`${month}-01` as Day);
}

/** So many months later, or earlier. · Example: 2026-11, 3 → 2027-02. */
export function addMonths(month: Month, months: number): Month {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}` as Month;
}
