import { describe, expect, test } from "vitest";
import { readSheet } from "#renderer/data/exchange/readSheet.ts";
import { sheetFile } from "#renderer/data/exchange/sheetFile.ts";
import { numberCell, textCell } from "#shared/domain/exchange/sheetCells.ts";

describe("an Excel workbook", () => {
  test("gives back its cells, empty ones and signs among them", () => {
    const rows = [[textCell('貸出 <&> "a"'), textCell(""), numberCell(98.5, 1)]];
    expect(readSheet(sheetFile({ name: "台帳", head: ["区分", "容器", "量"], rows }))).toEqual([
      { line: 1, cells: ["区分", "容器", "量"] },
      { line: 2, cells: ['貸出 <&> "a"', "", "98.5"] },
    ]);
  });
});
