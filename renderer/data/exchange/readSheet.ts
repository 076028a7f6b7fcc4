import { strFromU8, unzipSync } from "fflate";
import type { CsvRecord } from "#shared/domain/exchange/readCsv.ts";

// The content policy of the window lets nothing be parsed as a document (Trusted Types), so the few elements that matter are found in the text.

/** The rows of the first sheet of an XLSX workbook, as of a CSV text: times stay serial numbers, which parseWhen understands. */
export function readSheet(bytes: Uint8Array): CsvRecord[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^xl\/(worksheets\/sheet1|sharedStrings)\.xml$/.test(name) });
  const xml = (name: string) => (parts[name] === undefined ? "" : strFromU8(parts[name]));
  const shared = elements(xml("xl/sharedStrings.xml"), "si").map(({ inside }) => textOf(inside));
  return elements(xml("xl/worksheets/sheet1.xml"), "row")
    .map(({ head, inside }, at) => ({ line: Number(attribute(head, "r") ?? at + 1), cells: cellsOf(inside, shared) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}

function cellsOf(row: string, shared: readonly string[]): string[] {
  const cells: string[] = [];
  for (const { head, inside } of elements(row, "c")) {
    const at = columnOf(attribute(head, "r") ?? "");
    const column = at === -1 ? cells.length : at;
    while (cells.length < column) cells.push("");
    const type = attribute(head, "t");
    const value = plain(elements(inside, "v")[0]?.inside ?? "");
    cells[column] = type === "inlineStr" ? textOf(inside) : type === "s" ? (shared[Number(value)] ?? "") : value;
  }
  return cells;
}

/** Its runs put together; readings (furigana) of Japanese words lie beside them and are no part of the text. */
function textOf(xml: string): string {
  return elements(xml.replaceAll(/<rPh\b[\s\S]*?<\/rPh>/g, ""), "t")
    .map(({ inside }) => plain(inside))
    .join("");
}

/** Elements of a name that do not lie in each other, in order: what stands in their tag, and within them. */
function elements(xml: string, name: string): { readonly head: string; readonly inside: string }[] {
  const found = xml.matchAll(new RegExp(`<${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${name}>)`, "g"));
  return [...found].map(([, head = "", inside = ""]) => ({ head, inside }));
}

function attribute(head: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(head)?.[1];
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function plain(xml: string): string {
  return xml.replaceAll(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** `C7` → 2; −1 where it does not say. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? "";
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
