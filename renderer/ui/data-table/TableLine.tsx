import { IconChevronRight } from "@tabler/icons-react";
import { memo, type ReactNode } from "react";
import type { DataColumn, DataGroup, DataTableProps } from "#renderer/ui/data-table/dataTableTypes.ts";
import { RowBox, type BoxState } from "#renderer/ui/data-table/RowBox.tsx";
import { sumText, type ModelRow } from "#renderer/ui/data-table/tableModel.ts";

export type TableLineProps<Row extends object> = {
  readonly row: ModelRow<Row>;
  /** Its place in the table; the heading is line 0. */
  readonly line: number;
  readonly columns: readonly DataColumn<Row>[];
  readonly group: DataGroup<Row> | undefined;
  readonly tabStop: number | null;
  /** Open beside the table. */
  readonly isOpen: boolean;
  /** Its box, and whether it is chosen; undefined where nothing can be chosen. */
  readonly box: BoxState | undefined;
  readonly boxLabel: string;
  readonly isFolded: boolean;
  readonly count: (rows: number) => string;
  readonly rowClass: DataTableProps<Row>["rowClass"];
};

function DataLine<Row extends object>(props: TableLineProps<Row>) {
  return props.row.getIsGrouped() ? <GroupLine {...props} /> : <RowLine {...props} />;
}

/** One row or one heading of a group. Drawn again only when something of its own changed. */
export const TableLine = memo(DataLine) as typeof DataLine;

function RowLine<Row extends object>({ row, line, columns, tabStop, isOpen, ...props }: TableLineProps<Row>) {
  const { original } = row;
  const { box, boxLabel } = props;
  return (
    <tr
      data-line={line}
      data-row={row.id}
      aria-rowindex={line + 1}
      aria-selected={box === undefined ? undefined : box === "all"}
      aria-current={isOpen || undefined}
      aria-level={props.group ? 2 : undefined}
      className={props.rowClass?.(original)}
    >
      {columns.map((column, index) => (
        <Cell key={column.id} column={column} index={index} isTabStop={tabStop === index}>
          {index === 0 && box !== undefined ? <RowBox label={boxLabel} state={box} /> : null}
          <CellContent column={column} row={original} />
        </Cell>
      ))}
    </tr>
  );
}

function CellContent<Row>({ column, row }: { readonly column: DataColumn<Row>; readonly row: Row }) {
  const content = column.cell ? column.cell(row) : column.text(row);
  return (
    <>
      {column.before?.(row)}
      {column.opens ? (
        <button type="button" tabIndex={-1} className="data-link" data-opens>
          {content}
        </button>
      ) : (
        content
      )}
    </>
  );
}

/** The heading of a group spans up to the first sum. It opens and closes with Enter, with the arrows and by a press. */
function GroupLine<Row extends object>(props: TableLineProps<Row>) {
  const { row, line, columns, group, tabStop, isFolded } = props;
  const firstSum = columns.findIndex((column) => column.sum);
  const span = firstSum <= 0 ? columns.length : firstSum;
  const isOnHeading = tabStop !== null && tabStop < span;
  return (
    <tr
      data-line={line}
      data-fold={row.id}
      aria-rowindex={line + 1}
      aria-level={1}
      aria-expanded={!isFolded}
      className="data-group"
    >
      <th scope="row" colSpan={span} data-column={0} tabIndex={isOnHeading ? 0 : -1}>
        <span className="data-group-heading">
          {props.box === undefined ? null : <RowBox label={props.boxLabel} state={props.box} />}
          <IconChevronRight size={15} stroke={2} aria-hidden />
          {group?.heading ? group.heading(row.original) : group?.label(row.original)}
          <span className="data-group-count">{props.count(row.subRows.length)}</span>
        </span>
      </th>
      {columns.slice(span).map((column, index) => (
        <Cell key={column.id} column={column} index={span + index} isTabStop={tabStop === span + index}>
          {column.sum ? sumText(column, row.getValue(column.id)) : ""}
        </Cell>
      ))}
    </tr>
  );
}

export function Cell<Row>(props: {
  readonly column: DataColumn<Row>;
  readonly index: number;
  readonly isTabStop: boolean;
  readonly children: ReactNode;
}) {
  const { column, index, isTabStop, children } = props;
  const shared = {
    "data-column": index,
    tabIndex: isTabStop ? 0 : -1,
    className: column.align === "end" ? "is-end" : undefined,
  };
  if (index > 0) return <td {...shared}>{children}</td>;
  return (
    <th scope="row" {...shared}>
      {children}
    </th>
  );
}
