import { keyOf, type Key, type Row, type Rows, type Scope } from "#test/sim/model/rows.ts";
import type { MutantName } from "#test/sim/mutants.ts";

export const everyScope: readonly Scope[] = ["pub", "ops", "coalition"];

/** What one scope is shown of a row, under its own key. */
export type Projection = { readonly scope: Scope; readonly key: Key; readonly row: Row };

/** Two forms of one row never have the same key, so they never meet in a client. */
export function projectionsOf(row: Row | undefined | null, mutant: MutantName | null = null): Projection[] {
  if (row === undefined || row === null) return [];
  const key = keyOf(row);
  if (row.kind === "pack") return [{ scope: row.scope, key, row }];
  if (!("confidential" in row) || !row.confidential) return [{ scope: "pub", key, row }];
  const full: Projection[] = [
    { scope: "coalition", key, row },
    { scope: "ops", key, row },
  ];
  if (row.kind !== "booking") return full;
  const busy: Row = { kind: "busy", id: row.id, station: row.station, start: row.start, end: row.end };
  const redacted: Projection = { scope: "pub", key: keyOf(busy), row: busy };
  return mutant === "leakRedaction" ? [...full, redacted, { scope: "pub", key, row }] : [...full, redacted];
}

export function projectAll(rows: Rows, scopes: ReadonlySet<Scope>, mutant: MutantName | null = null): Projection[] {
  return [...rows.values()].flatMap((row) => projectionsOf(row, mutant).filter(({ scope }) => scopes.has(scope)));
}

/** Everything that these scopes may see, packs left out: what they say is there as rows. */
export function visibleRows(rows: Rows, scopes: ReadonlySet<Scope>): Map<Key, Row> {
  const shown = projectAll(rows, scopes).filter(({ row }) => row.kind !== "pack");
  return new Map(shown.map(({ key, row }) => [key, row]));
}
