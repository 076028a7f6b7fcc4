import type { ReactNode } from "react";

/** One column of a table: how it is called, what it is sorted by, what stands in its cells. */
export type DataColumn<Row> = {
  readonly id: string;
  readonly words: string;
  /** Pixels it has at least. */
  readonly width: number;
  /** Takes its share of the width that is left. */
  readonly grows?: boolean;
  readonly align?: "start" | "end";
  /** Cannot be left out. */
  readonly isKept?: boolean;
  /** What it is sorted by, and added up by. Undefined (nothing there) comes last, whichever way it is sorted. */
  value(row: Row): string | number | undefined;
  /** What its cell says: shown, read aloud and copied. */
  text(row: Row): string;
  /** What its cell shows, if more than its text. */
  cell?(row: Row): ReactNode;
  /** A sign before its content, if any; it is neither sorted by nor copied. */
  before?(row: Row): ReactNode;
  /** What is copied, if other than its text: a date with its year. */
  copy?(row: Row): string;
  /** Its cell is the link that opens the row, for the pointer; the keyboard opens from any cell. */
  readonly opens?: boolean;
  /** Its values are added up; this writes the sum. */
  sum?(total: number): string;
};

/** One way to put rows together. */
export type DataGroup<Row> = {
  readonly id: string;
  readonly words: string;
  /** Rows of one key are one group; groups stand in order of their key. */
  key(row: Row): string | number;
  /** The heading of the group that this row belongs to. */
  label(row: Row): string;
  heading?(row: Row): ReactNode;
};

export type DataSort = { readonly column: string; readonly descending: boolean };

/** What a person chose; kept by whoever shows the table. */
export type DataTableLook = {
  /** First the one that decides. Empty: the order in which the rows came. */
  readonly sort: readonly DataSort[];
  readonly group: string | null;
  /** Columns left out. */
  readonly hidden: readonly string[];
};

export type DataTableWords = {
  /** The heading of the grand total. */
  readonly total: string;
  readonly group: string;
  readonly noGroup: string;
  readonly columns: string;
  readonly foldAll: string;
  readonly unfoldAll: string;
  readonly sortHint: string;
  count(rows: number): string;
  countInGroup(rows: number): string;
  copied(what: string): string;
  /** The box beside a row, and the one at the heading for all rows or at a group for its rows. */
  choose(what: string): string;
  chooseAll(rows: number): string;
};

/** Rows chosen to be handled together: by their boxes, with Space, with Ctrl and Shift. Absent: nothing is chosen. */
export type RowChoice<Row> = {
  readonly chosen: ReadonlySet<string>;
  /** Plain presses choose, for hands that hold no key. */
  readonly isChoosing: boolean;
  /** How the row is called beside its box. */
  name(row: Row): string;
  /** A row that cannot be chosen has no box. */
  canChoose(row: Row): boolean;
  onChoose(ids: readonly string[], how: "toggle" | "add" | "remove"): void;
};

export type DataTableProps<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly DataColumn<Row>[];
  readonly groups: readonly DataGroup<Row>[];
  readonly look: DataTableLook;
  readonly words: DataTableWords;
  /** BCP 47, for the order of texts. */
  readonly language: string;
  readonly rowHeight: number;
  /** The row that is open beside the table. */
  readonly selectedId: string | null;
  readonly choice?: RowChoice<Row>;
  /** Shown in place of rows where there are none. */
  readonly empty: ReactNode;
  rowId(row: Row): string;
  /** Classes of the row: what it is, by colour and line. */
  rowClass?(row: Row): string;
  onLook(look: DataTableLook): void;
  onOpen(id: string): void;
  /** The keyboard stands on this row now, or on none. */
  onFocusRow?(id: string | null): void;
};
