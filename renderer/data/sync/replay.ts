import type { DeskDatabase } from "#renderer/data/db.ts";
import type { RunCall } from "#renderer/data/deps.ts";
import { dexieMutationTx } from "#renderer/data/dexieMutationTx.ts";
import type { OutboxEntry } from "#renderer/data/outbox.ts";
import type { Actor } from "#shared/domain/beamtime/booking.ts";
import type { RowChange } from "#shared/sync/rowChange.ts";
import type { RandomBytes } from "#shared/lib/id.ts";

/**
 * Runs waiting calls again, in their order, on what the facility said, and notes what each changes now. One that a rule here
 * refuses waits on, with that rule as a hint: only the facility decides.
 */
export async function replay(
  db: DeskDatabase,
  { runCall, random }: { readonly runCall: RunCall; readonly random: RandomBytes },
  entries: readonly OutboxEntry[],
): Promise<void> {
  for (const { hint, ...entry } of entries) {
    // Where an older program did not note the roles: it was allowed here then.
    const actor: Actor = { roles: ["administrator"], ...entry.actor };
    const tx = dexieMutationTx(db, { actor, at: entry.occurredAt, via: entry.via, random });
    const result = await runCall(tx, entry, { actor, at: entry.occurredAt }).catch((error: unknown) => {
      // A call of a newer program, or one that no longer fits: the facility may know it. Half a change must not stay.
      if (tx.changes.length > 0) throw error;
      return { ok: false, problems: [] } as const;
    });
    await tx.written();
    if (result.ok) await db.outbox.put({ ...entry, changes: tx.changes });
    else {
      const wanted: readonly RowChange[] = hint?.wanted ?? entry.changes;
      await db.outbox.put({ ...entry, changes: [], hint: { problems: result.problems, wanted } });
    }
  }
}
