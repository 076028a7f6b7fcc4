// From columns and a look, in the house's words, to what TanStack Table works with: sorted, put together, folded, added up.
import {
  columnGroupingFeature,
  constructAggregationFn,
  createExpandedRowModel,
  createGroupedRowModel,
  createSortedRowModel,
  rowAggregationFeature,
  rowExpandingFeature,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
  type Row as TableRow,
  type SortingState,
} from "@tanstack/react-table";
import type { DataColumn, DataGroup, DataTableLook } from "#renderer/ui/data-table/dataTableTypes.ts";

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnGroupingFeature,
  groupedRowModel: createGroupedRowModel(),
  rowExpandingFeature,
  expandedRowModel: createExpandedRowModel(),
  rowAggregationFeature,
});

type Value = string | number | undefined;
export type Features = typeof features;
export type ModelRow<Row extends object> = TableRow<Features, Row>;
export type ModelColumn<Row extends object> = ColumnDef<Features, Row, unknown>;

/** Undefined where no row has a value. Rounded, so that quarters of an hour add up to what a person would write. */
const sum = constructAggregationFn({
  aggregate: ({ rows, getValue }) => {
    const values = rows.map(getValue).filter((value) => typeof value === "number");
    return values.length === 0
      ? undefined
      : Math.round(values.reduce((total, value) => total + value, 0) * 1000) / 1000;
  },
});

/** Columns as the model wants them. Each way of grouping is a column of its own that is never shown. */
export function modelColumns<Row extends object>(
  columns: readonly DataColumn<Row>[],
  groups: readonly DataGroup<Row>[],
  language: string,
): ModelColumn<Row>[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const compare = (a: ModelRow<Row>, b: ModelRow<Row>, id: string): number =>
    compareValues(a.getValue<Value>(id), b.getValue<Value>(id), collator);
  return [
    ...columns.map((column): ModelColumn<Row> => ({
      id: column.id,
      accessorFn: column.value,
      sortFn: compare,
      sortUndefined: "last",
      sortDescFirst: false,
      ...(column.sum ? { aggregationFn: sum } : {}),
    })),
    ...groups.map((group): ModelColumn<Row> => ({
      id: groupColumn(group.id),
      accessorFn: group.key,
      sortFn: compare,
    })),
  ];
}

/** A sum as its column writes it; nothing where there was nothing to add up. */
export function sumText<Row>(column: DataColumn<Row>, sum: unknown): string {
  return typeof sum === "number" ? (column.sum?.(sum) ?? "") : "";
}

export function groupColumn(group: string): string {
  return `group:${group}`;
}

/** Groups keep their order; a person's sorting orders the rows within them, or the groups themselves if it names what they group. */
export function sortingOf({ sort, group }: DataTableLook): SortingState {
  const own = sort.map(({ column, descending }) => ({ id: column, desc: descending }));
  if (group === null) return own;
  const ofGroup = sort.find(({ column }) => column === group);
  return [{ id: groupColumn(group), desc: ofGroup?.descending ?? false }, ...own];
}

/** The look after the heading of a column was pressed: up, down, as it came. `isAdded`: beside the sorting that is there. */
export function sortedBy(look: DataTableLook, column: string, isAdded: boolean): DataTableLook {
  const before = look.sort.find((one) => one.column === column);
  const next = before === undefined ? [{ column, descending: false }] : [];
  const turned = before !== undefined && !before.descending ? [{ column, descending: true }] : next;
  if (!isAdded) return { ...look, sort: turned };
  const at = look.sort.findIndex((one) => one.column === column);
  const others = look.sort.filter((one) => one.column !== column);
  return { ...look, sort: at === -1 ? [...others, ...turned] : others.toSpliced(at, 0, ...turned) };
}

function compareValues(a: Value, b: Value, collator: Intl.Collator): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return collator.compare(String(a ?? ""), String(b ?? ""));
}
