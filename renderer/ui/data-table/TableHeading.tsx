import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { DataColumn, DataSort } from "#renderer/ui/data-table/dataTableTypes.ts";

type TableHeadingProps<Row> = {
  readonly columns: readonly DataColumn<Row>[];
  readonly sort: readonly DataSort[];
  /** The column that holds the tab stop, if it is on this line. */
  readonly tabStop: number | null;
  readonly hint: string;
  /** The box for all rows, in the first heading. */
  readonly box: ReactNode;
  onSort(column: string, isAdded: boolean): void;
};

/** The headings: each is a button that sorts; with Shift beside the sorting that is there. */
export function TableHeading<Row>({ columns, sort, tabStop, hint, box, onSort }: TableHeadingProps<Row>) {
  return (
    <thead>
      <tr data-line={0} aria-rowindex={1}>
        {columns.map((column, index) => {
          const at = sort.findIndex((one) => one.column === column.id);
          const sorted = sort[at];
          return (
            <th
              key={column.id}
              scope="col"
              className={column.align === "end" ? "is-end" : undefined}
              aria-sort={sorted === undefined ? "none" : sorted.descending ? "descending" : "ascending"}
            >
              {index === 0 ? box : null}
              <button
                type="button"
                data-column={index}
                data-testid={`sort-${column.id}`}
                tabIndex={tabStop === index ? 0 : -1}
                title={`${column.words} — ${hint}`}
                onClick={(event) => onSort(column.id, event.shiftKey)}
              >
                <span>{column.words}</span>
                <SortMark sorted={sorted} rank={sort.length > 1 ? at + 1 : 0} />
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** Its place is kept where nothing is sorted: headings do not move. */
function SortMark({ sorted, rank }: { readonly sorted: DataSort | undefined; readonly rank: number }) {
  const Icon = sorted?.descending ? IconArrowDown : IconArrowUp;
  return (
    <span className="data-sort-mark" data-sorted={sorted !== undefined} aria-hidden>
      <Icon size={13} stroke={2.25} />
      {sorted !== undefined && rank > 0 ? <sub>{rank}</sub> : null}
    </span>
  );
}
