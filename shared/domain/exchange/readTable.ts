import { keyOf, FIELD_WORDS, type Field } from "#shared/domain/exchange/fileWords.ts";
import { MOST_LINES, type FileProblem } from "#shared/domain/exchange/exchangeLine.ts";
import { unprotectFormula } from "#shared/domain/exchange/protectFormula.ts";
import { readCsv } from "#shared/domain/exchange/readCsv.ts";

/** One line of a table: the cell of a field, trimmed; undefined where the table has no such column. */
export type TableLine<Name extends Field> = { readonly line: number; cell(field: Name): string | undefined };

export type Table<Name extends Field> =
  | { readonly ok: true; readonly lines: readonly TableLine<Name>[] }
  | { readonly ok: false; readonly problem: FileProblem };

/**
 * A CSV text as lines with named cells. The first line names the columns, in Japanese or English, in any order; columns with
 * other names are left alone. `needed` must be there.
 */
export function readTable<Name extends Field>(
  text: string,
  known: readonly Name[],
  needed: readonly Name[],
): Table<Name> {
  const [head, ...records] = readCsv(text);
  if (head === undefined) return { ok: false, problem: { kind: "empty" } };
  const columns = columnsOf(head.cells, known);
  const missing = needed.filter((field) => !columns.has(field));
  if (missing.length > 0) return { ok: false, problem: { kind: "columns-missing", fields: missing } };
  if (records.length === 0) return { ok: false, problem: { kind: "empty" } };
  if (records.length > MOST_LINES) return { ok: false, problem: { kind: "too-many-lines", most: MOST_LINES } };
  const lines = records.map(({ line, cells }) => ({
    line,
    cell: (field: Name) => {
      const at = columns.get(field);
      return at === undefined ? undefined : unprotectFormula((cells[at] ?? "").trim());
    },
  }));
  return { ok: true, lines };
}

function columnsOf<Name extends Field>(names: readonly string[], known: readonly Name[]): ReadonlyMap<Name, number> {
  const words = Object.fromEntries(known.map((field) => [field, FIELD_WORDS[field]])) as Pick<typeof FIELD_WORDS, Name>;
  const columns = new Map<Name, number>();
  for (const [at, name] of names.entries()) {
    const field = keyOf(words, unprotectFormula(name.trim()));
    if (field !== undefined && !columns.has(field)) columns.set(field, at);
  }
  return columns;
}
