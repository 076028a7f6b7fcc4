import { useTable } from "@tanstack/react-table";
import { useCallback, useMemo, useState } from "react";
import type { DataColumn, DataTableProps } from "#renderer/ui/data-table/dataTableTypes.ts";
import { features, groupColumn, modelColumns, sortingOf, type ModelRow } from "#renderer/ui/data-table/tableModel.ts";

type ModelInput<Row> = Pick<DataTableProps<Row>, "rows" | "columns" | "groups" | "look" | "language" | "rowId">;

/** The lines as they stand on screen from top to bottom: rows, and headings of groups with what lies under them. */
export type TableLines<Row extends object> = {
  readonly columns: readonly DataColumn<Row>[];
  readonly lines: readonly ModelRow<Row>[];
  /** Sums over all rows, by column. */
  readonly totals: ReadonlyMap<string, unknown>;
  readonly folded: ReadonlySet<string>;
  toggleFold(line: string): void;
  foldAll(isFolded: boolean): void;
};

export function useTableModel<Row extends object>(input: ModelInput<Row>): TableLines<Row> {
  const { rows, columns, groups, look, language, rowId } = input;
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set());
  const defs = useMemo(() => modelColumns(columns, groups, language), [columns, groups, language]);
  const group = groups.some((one) => one.id === look.group) ? look.group : null;
  const sorting = useMemo(() => sortingOf({ ...look, group }), [look, group]);
  const grouping = useMemo(() => (group === null ? [] : [groupColumn(group)]), [group]);
  // A new object with every fold: the model compares by identity. What is folded is asked through getIsRowExpanded.
  const expanded = useMemo(() => ({ all: true, folded: folded.size > 0 }), [folded]);
  const table = useTable(
    {
      features,
      columns: defs,
      data: rows,
      getRowId: rowId,
      groupedColumnMode: false,
      autoResetExpanded: false,
      getIsRowExpanded: (row) => !folded.has(row.id),
      state: { sorting, grouping, expanded },
    },
    (state) => ({ sorting: state.sorting, grouping: state.grouping, expanded: state.expanded }),
  );
  const shown = useMemo(() => columns.filter((one) => one.isKept || !look.hidden.includes(one.id)), [columns, look]);
  const lines = table.getRowModel().rows;
  const totals = new Map<string, unknown>();
  for (const column of shown) {
    if (column.sum) totals.set(column.id, table.getColumn(column.id)?.getAggregationValue());
  }
  const foldAll = useCallback(
    (isFolded: boolean) => {
      const headings = table.getGroupedRowModel().rows.filter((row) => row.getIsGrouped());
      setFolded(new Set(isFolded ? headings.map((row) => row.id) : []));
    },
    [table],
  );
  const toggleFold = useCallback((line: string) => {
    setFolded((before) => {
      const after = new Set(before);
      if (!after.delete(line)) after.add(line);
      return after;
    });
  }, []);
  return { columns: shown, lines, totals, folded, toggleFold, foldAll };
}
