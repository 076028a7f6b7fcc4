import type { AttentionRow, Resolution } from "#renderer/data/attentionRow.ts";
import { act } from "#renderer/data/commit.ts";
import type { CommitResult } from "#renderer/data/commitResult.ts";
import type { DeskDatabase } from "#renderer/data/db.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import { inOneTransaction } from "#renderer/data/inOneTransaction.ts";
import type { CallId } from "#renderer/data/outbox.ts";
import type { Call } from "#shared/mutations/mutation.ts";

/**
 * A person lets a refused change go and says why; what was built on it and refused for that goes along. The words of the changes
 * are kept; answers false if it was dealt with already.
 */
export async function discard(deps: DataDeps, id: CallId, reason: string): Promise<boolean> {
  const db = await deps.db.saving();
  const resolution: Resolution = { kind: "discarded", reason, ...signed(deps) };
  return db.transaction("rw", db.attention, async () => {
    const isDone = await resolve(db, id, resolution);
    const open = await db.attention.where("state").equals("open").toArray();
    for (const row of open) if (isDone && row.causeId === id) await resolve(db, row.id, resolution);
    return isDone;
  });
}

/** A person sends a refused change again, edited or not: a new call with an undo step of its own, or the reasons of a rule. */
export function sendAgain(deps: DataDeps, id: CallId, call: Call): Promise<CommitResult> {
  return inOneTransaction(deps, async (db, runCall): Promise<CommitResult> => {
    const row = await db.attention.get(id);
    if (row?.state !== "open") return { ok: false, problems: [] };
    const result = await act(deps, { db, runCall }, call);
    const sent = await db.outbox.orderBy("no").last();
    if (result.ok && sent) await resolve(db, id, { kind: "sent-again", as: sent.id, ...signed(deps) });
    return result;
  });
}

async function resolve(db: DeskDatabase, id: CallId, resolution: Resolution): Promise<boolean> {
  const open = (row: AttentionRow) => row.state === "open";
  const changed = await db.attention.where("id").equals(id).and(open).modify({ state: "resolved", resolution });
  return changed > 0;
}

function signed(deps: DataDeps): Pick<Resolution, "at" | "by"> {
  const { id, name } = deps.actor();
  return { at: deps.now(), by: { id, name } };
}
