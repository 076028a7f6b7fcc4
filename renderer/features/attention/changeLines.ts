import { formatInstant, formatRange } from "#renderer/text/formatTime.ts";
import { heliumWords } from "#renderer/text/helium.ts";
import { valueText } from "#renderer/text/heliumValue.ts";
import type { PlaceNames } from "#renderer/text/problems.ts";
import type { HeliumEntry } from "#shared/domain/helium/heliumEntry.ts";
import type { Language } from "#shared/ipc/channels.ts";
import type { RowChange } from "#shared/sync/rowChange.ts";

/** One booking or line of the helium log that a change touched: what it was to become, and what it was; null where there was or is to be none. */
export type ChangeLine = { readonly id: string; readonly yours: string | null; readonly before: string | null };

/** The bookings and helium entries of a change in words, each with where, when and what. Lines of history are not told: they follow from these. */
export function changeLines(changes: readonly RowChange[], names: PlaceNames, language: Language): ChangeLine[] {
  return changes.flatMap((change) => {
    if (change.table === "heliumEntries" && change.after !== null)
      return [{ id: change.after.id, yours: toldOfHelium(change.after, language), before: null }];
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

function toldOfHelium(entry: HeliumEntry, language: Language): string {
  const t = heliumWords[language];
  const what = `${t.kinds[entry.kind]} ${valueText(entry, new Map(), language)}`;
  return `${entry.stationId ?? t.store} ${formatInstant(entry.at, language)} ${what}`;
}
