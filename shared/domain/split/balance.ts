import { type Cell, cellKey } from "#shared/domain/split/cell.ts";
import type { LedgerEntry } from "#shared/domain/split/ledger.ts";
import { NO_USAGE, type Usage } from "#shared/domain/split/usage.ts";

/** Where a cell stands, in minutes. */
export type Balance = Usage & {
  /** What the call for proposals published; null where nothing was. */
  readonly offered: number | null;
  /** What is given by now; null where nobody ever gave anything, which is not the same as nothing. */
  readonly allocated: number | null;
  /** What is left; below zero where more was booked. Null where nothing was given. */
  readonly remaining: number | null;
};

/** The sum of the entries that give: `grants` of the cell alone. */
export function balanceOf(grants: readonly LedgerEntry[], usage: Usage = NO_USAGE): Balance {
  const published = grants.filter(({ cause }) => cause.kind === "published");
  const allocated = grants.length === 0 ? null : sumOf(grants);
  return {
    ...usage,
    offered: published.length === 0 ? null : sumOf(published),
    allocated,
    remaining: allocated === null ? null : allocated - usage.booked,
  };
}

export function sumOf(entries: readonly Pick<LedgerEntry, "minutes">[]): number {
  return entries.reduce((sum, { minutes }) => sum + minutes, 0);
}

export function isOfCell(cell: Cell): (entry: Cell) => boolean {
  const key = cellKey(cell);
  return (entry) => cellKey(entry) === key;
}
