import type { DataGroup, DataTableWords } from "#renderer/ui/data-table/dataTableTypes.ts";
import { sumText } from "#renderer/ui/data-table/tableModel.ts";
import type { TableLines } from "#renderer/ui/data-table/useTableModel.ts";
import type { CellPlace } from "#renderer/ui/data-table/walkCells.ts";

type Told<Row extends object> = {
  readonly model: TableLines<Row>;
  readonly group: DataGroup<Row> | undefined;
  readonly words: DataTableWords;
};

/** What is copied from a cell: its own text, the heading of its column or group, or the sum. */
export function cellText<Row extends object>({ line, column }: CellPlace, { model, group, words }: Told<Row>): string {
  const one = model.columns[column];
  if (one === undefined) return "";
  if (line === 0) return one.words;
  const row = model.lines[line - 1];
  if (row === undefined) return column === 0 ? words.total : sumText(one, model.totals.get(one.id));
  if (!row.getIsGrouped()) return (one.copy ?? one.text)(row.original);
  if (one.sum) return sumText(one, row.getValue(one.id));
  return group?.label(row.original) ?? "";
}
