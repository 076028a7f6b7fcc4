import { strToU8, zipSync } from "fflate";
import { sheetParts, type Sheet } from "#shared/domain/exchange/sheetParts.ts";

/** An XLSX workbook with one sheet. */
export function sheetFile(sheet: Sheet): Uint8Array<ArrayBuffer> {
  const files = Object.fromEntries(Object.entries(sheetParts(sheet)).map(([path, text]) => [path, strToU8(text)]));
  return new Uint8Array(zipSync(files, { level: 6 }));
}
