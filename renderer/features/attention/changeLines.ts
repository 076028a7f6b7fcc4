import { formatRange } from "#renderer/text/formatTime.ts";
import type { PlaceNames } from "#renderer/text/problems.ts";
import type { Language } from "#shared/ipc/channels.ts";
import type { RowChange } from "#shared/sync/rowChange.ts";

/** One booking that a change touched: what it was to become, and what it was; null where there was or is to be none. */
export type ChangeLine = { readonly id: string; readonly yours: string | null; readonly before: string | null };

/** The bookings of a change in words, each with where, when and what. Lines of history are not told: they follow from these. */
export function changeLines(changes: readonly RowChange[], names: PlaceNames, language: Language): ChangeLine[] {
  return changes.flatMap((change) => {
    if (change.table !== "bookings") return [];
    const id = (change.after ?? change.before)?.id ?? "";
    return [{ id, yours: told(change.after, names, language), before: told(change.before, names, language) }];
  });
}

type Told = Extract<RowChange, { table: "bookings" }>["after"];

function told(booking: Told, names: PlaceNames, language: Language): string | null {
  if (booking === null) return null;
  return `${names.station(booking.stationId)} ${formatRange(booking, language)} ${booking.title}`.trim();
}
