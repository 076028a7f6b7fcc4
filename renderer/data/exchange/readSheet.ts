import { strFromU8, unzipSync } from "fflate";
import type { CsvRecord } from "#shared/domain/exchange/readCsv.ts";

/** The rows of the first sheet of an XLSX workbook, as of a CSV text: times stay serial numbers, which parseWhen understands. */
export function readSheet(bytes: Uint8Array): CsvRecord[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^xl\/(worksheets\/sheet1|sharedStrings)\.xml$/.test(name) });
  const xml = (name: string) => {
    const part = parts[name];
    return part === undefined ? null : new DOMParser().parseFromString(strFromU8(part), "application/xml");
  };
  const shared = [...(xml("xl/sharedStrings.xml")?.querySelectorAll("si") ?? [])].map(textOf);
  const rows = [...(xml("xl/worksheets/sheet1.xml")?.querySelectorAll("sheetData > row") ?? [])];
  return rows
    .map((row, at) => ({ line: Number(row.getAttribute("r") ?? at + 1), cells: cellsOf(row, shared) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}

function cellsOf(row: Element, shared: readonly string[]): string[] {
  const cells: string[] = [];
  for (const cell of row.querySelectorAll("c")) {
    const at = columnOf(cell.getAttribute("r") ?? "");
    const column = at === -1 ? cells.length : at;
    while (cells.length < column) cells.push("");
    cells[column] = valueOf(cell, shared);
  }
  return cells;
}

function valueOf(cell: Element, shared: readonly string[]): string {
  const type = cell.getAttribute("t");
  if (type === "inlineStr") return textOf(cell);
  const value = cell.querySelector("v")?.textContent ?? "";
  return type === "s" ? (shared[Number(value)] ?? "") : value;
}

/** Its runs put together; readings (furigana) of Japanese words lie beside them and are no part of the text. */
function textOf(element: Element): string {
  return [...element.querySelectorAll("t")]
    .filter((text) => text.closest("rPh") === null)
    .map((text) => text.textContent ?? "")
    .join("");
}

/** `C7` → 2; −1 where it does not say. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? "";
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
