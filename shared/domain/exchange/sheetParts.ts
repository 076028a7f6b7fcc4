import type { SheetCell, SheetTable } from "#shared/domain/exchange/sheetCells.ts";
import { DAY_MS } from "#shared/domain/time/instant.ts";

// A workbook is a ZIP of XML parts (ECMA-376). This is the smallest one that spreadsheets open without a word: one sheet, texts
// beside their cells, real times and numbers, a head that stays in sight and can be filtered.

/** 1899-12-30, day 0 of spreadsheets, in milliseconds. */
const DAY_ZERO_MS = Date.UTC(1899, 11, 30);
/** Styles of STYLES: plain, head, time, number, text of several lines. */
const STYLE = { plain: 0, head: 1, when: 2, number: 3, lines: 4 } as const;

export type Sheet = SheetTable & { readonly name: string };

/** The parts of a workbook with one sheet, by their path in the ZIP. A text is never a formula: it is kept as text. */
export function sheetParts({ name, head, rows }: Sheet): Readonly<Record<string, string>> {
  return {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbook(name),
    "xl/_rels/workbook.xml.rels": relations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": STYLES,
    "xl/worksheets/sheet1.xml": worksheet(head, rows),
  };
}

function worksheet(head: readonly string[], rows: Sheet["rows"]): string {
  const end = `${letters(head.length - 1)}${rows.length + 1}`;
  const headCells = head.map((text, at) => textCell(`${letters(at)}1`, text, STYLE.head)).join("");
  const lines = rows.map((cells, at) =>
    row(at + 2, cells.map((cell, column) => cellXml(`${letters(column)}${at + 2}`, cell)).join("")),
  );
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}"><dimension ref="A1:${end}"/>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    `</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${head.map((_, at) => column(at, head, rows)).join("")}</cols>` +
    `<sheetData>${row(1, headCells)}${lines.join("")}</sheetData><autoFilter ref="A1:${end}"/></worksheet>`
  );
}

function row(no: number, cells: string): string {
  return `<row r="${no}">${cells}</row>`;
}

function cellXml(at: string, cell: SheetCell): string {
  switch (cell.kind) {
    case "text":
      return cell.text === "" ? "" : textCell(at, cell.text, cell.text.includes("\n") ? STYLE.lines : STYLE.plain);
    case "when":
      return `<c r="${at}" s="${STYLE.when}"><v>${(cell.localMs - DAY_ZERO_MS) / DAY_MS}</v></c>`;
    case "number":
      return `<c r="${at}" s="${STYLE.number}"><v>${cell.value}</v></c>`;
  }
}

function textCell(at: string, text: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

/** As wide as its widest text, within reason; wide characters count twice. */
function column(at: number, head: readonly string[], rows: Sheet["rows"]): string {
  const texts = [head[at] ?? "", ...rows.slice(0, 500).map((cells) => cells[at]?.text ?? "")];
  const widest = Math.max(...texts.map((text) => [...text].reduce((sum, char) => sum + (char > "\u02ff" ? 2 : 1), 0)));
  return `<col min="${at + 1}" max="${at + 1}" width="${Math.min(Math.max(widest, 6), 50) + 2}" customWidth="1"/>`;
}

/** 0 → A, 25 → Z, 26 → AA. */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}

/** XML knows no control characters but tab and line feed. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (char) => (char === "\n" || char === "\t" ? char : ""))
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function workbook(name: string): string {
  const allowed = escapeXml(name.replaceAll(/[\\/?*[\]:']/g, " ").slice(0, 31)).replaceAll('"', "&quot;");
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${allowed}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

function relations(parts: readonly (readonly [type: string, target: string])[]): string {
  const lines = parts.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
}

const CONTENT_TYPES =
  `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`;

const FORMAT = (id: number, font: number, more = ""): string =>
  `<xf numFmtId="${id}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"${more === "" ? "/>" : ` applyAlignment="1">${more}</xf>`}`;

const FONT = '<sz val="11"/><name val="Yu Gothic"/><family val="2"/>';

const STYLES =
  `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy/mm/dd\\ hh:mm"/></numFmts>' +
  `<fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="5">${FORMAT(49, 0)}${FORMAT(49, 1)}${FORMAT(164, 0)}${FORMAT(0, 0)}${FORMAT(49, 0, '<alignment wrapText="1" vertical="top"/>')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
