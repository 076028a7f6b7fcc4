import type { DataGroup, DataTableWords } from "#renderer/ui/data-table/dataTableTypes.ts";
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
  const total = (sum: number): string => one.sum?.(sum) ?? "";
  if (row === undefined) return column === 0 ? words.total : total(model.totals.get(one.id) ?? 0);
  if (!row.getIsGrouped()) return (one.copy ?? one.text)(row.original);
  if (one.sum) return total(Number(row.getValue(one.id) ?? 0));
  return group?.label(row.original) ?? "";
}
