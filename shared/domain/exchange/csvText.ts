import type { SheetTable } from "#shared/domain/exchange/sheetCells.ts";
import { protectFormula } from "#shared/domain/exchange/protectFormula.ts";

/** Tells Japanese Excel that the file is UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Rows as CSV (RFC 4180): UTF-8 with byte order mark, lines end with CRLF, no cell is taken for a formula.
 * Line breaks inside a cell are written as LF, as Excel does.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** A table as a CSV text in the form of docs/exchange.md, which `readBookingTable` and `readMachineTable` read back. */
export function tableToCsv({ head, rows }: SheetTable): string {
  return csvText([head, ...rows.map((row) => row.map((each) => each.text))]);
}

function cell(text: string): string {
  const safe = protectFormula(text.replaceAll(/\r\n?/g, "\n"));
  return /[",\n\t;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
