import { formatInstant } from "#renderer/text/formatTime.ts";
import type { DataColumn } from "#renderer/ui/data-table/dataTableTypes.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { Language } from "#shared/ipc/channels.ts";

type TextParts<Row> = Pick<DataColumn<Row>, "width" | "text"> &
  Partial<Pick<DataColumn<Row>, "grows" | "cell" | "opens">>;

export function textColumn<Row>(id: string, words: string, parts: TextParts<Row>): DataColumn<Row> {
  return { id, words, ...parts, value: (row) => parts.text(row) || undefined };
}

export function numberColumn<Row>(id: string, words: string, count: (row: Row) => number): DataColumn<Row> {
  return { id, words, width: 112, align: "end", value: count, text: (row) => String(count(row)) };
}

type TimeParts<Row> = { readonly language: Language; readonly none?: string; at(row: Row): number | null };

/** Milliseconds, in words of the facility's clock; copied with the year. */
export function timeColumn<Row>(
  id: string,
  words: string,
  { language, none = "", at }: TimeParts<Row>,
): DataColumn<Row> {
  const told = (row: Row) => {
    const time = at(row);
    return time === null ? none : formatInstant(time as InstantMs, language);
  };
  const exact = (row: Row) => new Date(at(row) ?? 0).toISOString();
  return {
    id,
    words,
    width: language === "ja" ? 140 : 152,
    align: "end",
    value: (row) => at(row) ?? undefined,
    text: told,
    copy: (row) => (at(row) === null ? none : exact(row)),
  };
}
