import type { AttentionRow } from "#renderer/data/attentionRow.ts";
import type { DeskDatabase } from "#renderer/data/db.ts";
import type { CallId } from "#renderer/data/outbox.ts";

/** A refused change with the ids of those that were built on it. */
export type AttentionEntry = AttentionRow & { readonly dependents: readonly CallId[] };

/** What the facility refused and nobody has dealt with yet, oldest refusal first. */
export async function attention(db: DeskDatabase): Promise<AttentionEntry[]> {
  const open = await db.attention.where("state").equals("open").toArray();
  return open
    .toSorted((a, b) => a.refusedAt - b.refusedAt || (a.id < b.id ? -1 : 1))
    .map((row) => ({ ...row, dependents: open.filter(({ causeId }) => causeId === row.id).map(({ id }) => id) }));
}
