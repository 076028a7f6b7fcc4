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

function cell(text: string): string {
  const safe = protectFormula(text.replaceAll(/\r\n?/g, "\n"));
  return /[",\n\t;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
