import type { Verdict } from "#backend/push/judgeCall.ts";
import type { Tx } from "#backend/store/tables.ts";
import type { PushedCall } from "#shared/protocol/push.ts";

export type Sender = { readonly clientId: string; readonly userId: string; readonly receivedAt: number };

/** Writes what became of a call, and that its number is used. In the transaction of its effects. */
export async function recordOutcome(tx: Tx, call: PushedCall, sender: Sender, verdict: Verdict): Promise<void> {
  const refusal = verdict.status === "rejected" ? verdict : null;
  await tx
    .insertInto("sync_mutation")
    .values({
      id: call.id,
      client_id: sender.clientId,
      seq: call.seq,
      user_id: sender.userId,
      // PostgreSQL holds every letter but one.
      name: call.name.replaceAll("\0", ""),
      args: JSON.stringify(call.args ?? null),
      via: call.via,
      status: verdict.status,
      code: refusal?.code ?? null,
      problems: refusal === null ? null : JSON.stringify(refusal.problems),
      occurred_ms: call.occurredAt,
      received_ms: sender.receivedAt,
      clock: call.clock === null ? null : JSON.stringify(call.clock),
    })
    .execute();
  await countCall(tx, call, sender);
}

/** Also for a call that is known already and came under a new number. */
export async function countCall(tx: Tx, { seq, id }: PushedCall, { clientId, receivedAt }: Sender): Promise<void> {
  await tx.insertInto("sync_call").values({ client_id: clientId, seq, mutation_id: id }).execute();
  await tx
    .updateTable("sync_client")
    .set({ last_seq: seq, seen_ms: receivedAt })
    .where("client_id", "=", clientId)
    .execute();
}
