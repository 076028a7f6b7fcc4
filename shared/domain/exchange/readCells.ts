// Reading single cells: each gives the value, or adds to the problems of its line and gives undefined.
import type { LineProblem } from "#shared/domain/exchange/exchangeLine.ts";
import { keyOf, type Field, type FileWord } from "#shared/domain/exchange/fileWords.ts";
import { parseWhen } from "#shared/domain/exchange/parseWhen.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

/** Longest text that a field of a booking takes; the note takes more. */
export const LONGEST_TEXT = { line: 1000, note: 20_000 };

export function readWhen(field: Field, text: string | undefined, problems: LineProblem[]): InstantMs | undefined {
  if (!text) problems.push({ kind: "missing", field });
  if (!text) return undefined;
  const when = parseWhen(text);
  if (when === "day-only") problems.push({ kind: "time-missing", field, text });
  else if (when === undefined) problems.push({ kind: "not-understood", field, text });
  return when === "day-only" ? undefined : when;
}

/** One of the words; undefined without a problem where the cell is empty or not there. */
export function readWord<Key extends string>(
  words: Readonly<Record<Key, FileWord>>,
  field: Field,
  text: string | undefined,
  problems: LineProblem[],
): Key | undefined {
  if (!text) return undefined;
  const key = keyOf(words, text);
  if (key === undefined) problems.push({ kind: "not-understood", field, text });
  return key;
}

export function readText(field: Field, text: string | undefined, problems: LineProblem[]): string | undefined {
  const longest = field === "note" ? LONGEST_TEXT.note : LONGEST_TEXT.line;
  if (text !== undefined && text.length > longest) problems.push({ kind: "too-long", field });
  return text;
}
