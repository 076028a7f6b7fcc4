/** Who may see: everybody, the operators of the facility, or one coalition. */
export type Scope = "pub" | "ops" | "coalition";

export type HeliumRow = {
  readonly kind: "helium";
  readonly id: string;
  readonly station: number;
  readonly litres: number;
  readonly confidential: boolean;
};
export type BookingRow = {
  readonly kind: "booking";
  readonly id: string;
  readonly station: number;
  readonly start: number;
  readonly end: number;
  readonly confidential: boolean;
};
/** What everybody sees of a confidential booking: that the place is taken. */
export type BusyRow = {
  readonly kind: "busy";
  readonly id: string;
  readonly station: number;
  readonly start: number;
  readonly end: number;
};
export type SumRow = { readonly kind: "sum"; readonly id: string; readonly hours: number };
export type NoteRow = { readonly kind: "note"; readonly id: string; readonly text: number };
/** Many old rows of one scope as one record; a row of its own wins over what a pack says. */
export type PackRow = {
  readonly kind: "pack";
  readonly id: string;
  readonly scope: Scope;
  readonly rows: readonly HeliumRow[];
};
export type Row = HeliumRow | BookingRow | BusyRow | SumRow | NoteRow | PackRow;

export type Key = `${Row["kind"]}/${string}`;
export type Rows = ReadonlyMap<Key, Row>;
export type RowChange = readonly [key: Key, row: Row | null];

export const keyOf = (row: Row): Key => `${row.kind}/${row.id}`;

export function rowsOf<Kind extends Row["kind"]>(rows: Rows, kind: Kind): Extract<Row, { kind: Kind }>[] {
  return [...rows.values()].filter((row): row is Extract<Row, { kind: Kind }> => row.kind === kind);
}

/** The rows as a screen reads them: what is in packs, and over it what is a row of its own. */
export function readable(rows: Rows, packsWin = false): Map<Key, Row> {
  const packed = rowsOf(rows, "pack").flatMap((pack) => pack.rows.map((row) => [keyOf(row), row] as const));
  const own = [...rows].filter(([, row]) => row.kind !== "pack");
  return new Map<Key, Row>(packsWin ? [...own, ...packed] : [...packed, ...own]);
}

/** Rows are written in one form, so equal rows are equal as text. */
export const isSameRow = (a: Row | undefined, b: Row | undefined): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);
