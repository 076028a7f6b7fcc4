// Reading single cells: each gives the value, or adds to the problems of its line and gives undefined.
import type { MemberId } from "#shared/domain/beamtime/booking.ts";
import type { Member } from "#shared/domain/beamtime/member.ts";
import { searchable } from "#shared/domain/beamtime/searchText.ts";
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

/** By id or by name; null where the cell is empty: nobody's. */
export function readMember(
  text: string | undefined,
  members: readonly Member[],
  problems: LineProblem[],
): MemberId | null | undefined {
  if (!text) return text === undefined ? undefined : null;
  // An id is believed: the list of members is not everybody's to see.
  if (/^member:[\w-]{1,60}$/.test(text)) return text as MemberId;
  const member = members.find(({ name }) => [name.ja, name.en].some((known) => searchable(known) === searchable(text)));
  if (member === undefined) problems.push({ kind: "not-understood", field: "member", text });
  return member?.id;
}

export function readText(field: Field, text: string | undefined, problems: LineProblem[]): string | undefined {
  const longest = field === "note" ? LONGEST_TEXT.note : LONGEST_TEXT.line;
  if (text !== undefined && text.length > longest) problems.push({ kind: "too-long", field });
  return text;
}
