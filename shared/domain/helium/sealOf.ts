import type { HeliumEntry } from "#shared/domain/helium/heliumEntry.ts";
import { bookedAt } from "#shared/domain/helium/inOrder.ts";
import { addMonths, monthOf, monthStart, type Month } from "#shared/domain/time/month.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";
import { sha256 } from "#shared/lib/sha256.ts";

export function monthInterval(month: Month): Interval {
  return { start: monthStart(month), end: monthStart(addMonths(month, 1)) };
}

/** The hash of a month's lines, whatever their order: any change of one of them, or one more or less, makes another. */
export function sealOf(entries: readonly HeliumEntry[]): string {
  const lines = entries.map(textOf).toSorted((a, b) => (a < b ? -1 : 1));
  return sha256(lines.join("\n"));
}

/** Where an entry of this time counts: undefined for its own time, else the first instant of the first open month behind it. */
export function countedAtOf(at: InstantMs, closed: ReadonlySet<Month>): InstantMs | undefined {
  let month = monthOf(at);
  if (!closed.has(month)) return undefined;
  while (closed.has(month)) month = addMonths(month, 1);
  return monthStart(month);
}

/** Names of fields in one order, so that both databases write the same. */
function textOf(entry: HeliumEntry): string {
  return JSON.stringify({ ...entry, booked: bookedAt(entry) }, (_name, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
