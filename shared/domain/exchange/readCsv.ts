/** One record of a file: `line` is the line of the file at which it begins, from 1. */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] };

const DELIMITERS = [",", "\t", ";"] as const;

/**
 * The records of a CSV text, empty ones left out. Takes what spreadsheets write: with or without byte order mark, LF or CRLF,
 * commas, tabs or semicolons (whichever the first line has most of). Cells come back as written, formula protection included.
 */
export function readCsv(text: string): CsvRecord[] {
  const content = text.replace(/^\uFEFF/, "");
  const delimiter = delimiterOf(content);
  const records: CsvRecord[] = [];
  let line = 1;
  let at = 0;
  while (at < content.length) {
    const record = readRecord(content, at, delimiter);
    if (record.cells.some((cell) => cell.trim() !== "")) records.push({ line, cells: record.cells });
    line += record.lines;
    at = record.next;
  }
  return records;
}

function delimiterOf(content: string): string {
  const first = (/^[^\r\n]*/.exec(content)?.[0] ?? "").replaceAll(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

function readRecord(
  content: string,
  from: number,
  delimiter: string,
): { cells: string[]; next: number; lines: number } {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const { cell, next } = content[at] === '"' ? quotedCell(content, at, delimiter) : plainCell(content, at, delimiter);
    cells.push(cell);
    at = next;
    if (content[at] !== delimiter) break;
    at += 1;
  }
  if (content[at] === "\r") at += 1;
  if (content[at] === "\n") at += 1;
  return { cells, next: at, lines: linesIn(content.slice(from, at)) };
}

function plainCell(content: string, from: number, delimiter: string): { cell: string; next: number } {
  let at = from;
  while (at < content.length && content[at] !== delimiter && content[at] !== "\n" && content[at] !== "\r") at += 1;
  return { cell: content.slice(from, at), next: at };
}

/** A quotation mark inside is written twice. What stands behind the closing one is kept: better than to lose it. */
function quotedCell(content: string, from: number, delimiter: string): { cell: string; next: number } {
  let cell = "";
  let at = from + 1;
  while (at < content.length) {
    const end = content.indexOf('"', at);
    if (end === -1) return { cell: cell + content.slice(at), next: content.length };
    cell += content.slice(at, end);
    at = end + 1;
    if (content[at] !== '"') break;
    cell += '"';
    at += 1;
  }
  const rest = plainCell(content, at, delimiter);
  return { cell: cell + rest.cell, next: rest.next };
}

function linesIn(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}
