import type { AttentionRow } from "#renderer/data/attentionRow.ts";
import type { DeskDatabase } from "#renderer/data/db.ts";

/** A refused change with those that were built on it and refused for that. */
export type AttentionEntry = AttentionRow & { readonly dependents: readonly AttentionRow[] };

/** What the facility refused and nobody has dealt with yet, oldest refusal first. What builds on an open one stands under it alone. */
export async function attention(db: DeskDatabase): Promise<AttentionEntry[]> {
  const open = (await db.attention.where("state").equals("open").toArray()).toSorted(
    (a, b) => a.refusedAt - b.refusedAt || (a.id < b.id ? -1 : 1),
  );
  const ids = new Set(open.map(({ id }) => id));
  return open
    .filter(({ causeId }) => causeId === null || !ids.has(causeId))
    .map((row) => ({ ...row, dependents: open.filter(({ causeId }) => causeId === row.id) }));
}
