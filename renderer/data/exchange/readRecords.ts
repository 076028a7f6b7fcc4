import { decodeFile } from "#renderer/data/exchange/decodeFile.ts";
import { readCsv, type CsvRecord } from "#shared/domain/exchange/readCsv.ts";

/** The rows of a file somebody chose, a CSV text or an XLSX workbook (a ZIP), the heading first; null where it can be neither. */
export async function readRecords(bytes: Uint8Array): Promise<readonly CsvRecord[] | null> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return readCsv(decodeFile(bytes).text);
  try {
    return (await import("#renderer/data/exchange/readSheet.ts")).readSheet(bytes);
  } catch {
    return null;
  }
}
