import type { DataColumn, DataTableWords } from "#renderer/ui/data-table/dataTableTypes.ts";
import { sumText } from "#renderer/ui/data-table/tableModel.ts";
import { Cell } from "#renderer/ui/data-table/TableLine.tsx";

/** The last line: sums over all rows, always in sight. */
export function TableTotal<Row>(props: {
  readonly columns: readonly DataColumn<Row>[];
  readonly totals: ReadonlyMap<string, unknown>;
  readonly line: number;
  readonly tabStop: number | null;
  readonly words: DataTableWords;
}) {
  const { columns, totals, line, tabStop, words } = props;
  return (
    <tfoot>
      <tr data-line={line} aria-rowindex={line + 1}>
        {columns.map((column, index) => (
          <Cell key={column.id} column={column} index={index} isTabStop={tabStop === index}>
            {index === 0 ? words.total : sumText(column, totals.get(column.id))}
          </Cell>
        ))}
      </tr>
    </tfoot>
  );
}
