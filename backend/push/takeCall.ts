import type { BackendDeps } from "#backend/deps.ts";
import { drawsFrom } from "#backend/push/drawsFrom.ts";
import { judgeCall, type Verdict } from "#backend/push/judgeCall.ts";
import { countCall, recordOutcome, type Sender } from "#backend/push/recordOutcome.ts";
import type { Stamp } from "#backend/push/sqlMutationTx.ts";
import { reachOf } from "#backend/store/readable.ts";
import type { Tx } from "#backend/store/tables.ts";
import { withPublish, type Writing } from "#backend/store/withPublish.ts";
import type { Actor } from "#shared/domain/beamtime/booking.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { scopesFor } from "#shared/domain/visibility/scope.ts";
import type { PushAnswer, PushedCall } from "#shared/protocol/push.ts";

/** One call of a station, whose it is, when it came, and the seed of what is drawn by lot for it (32 hexadecimal digits). */
export type Delivery = {
  readonly actor: Actor;
  readonly clientId: string;
  readonly call: PushedCall;
  readonly at: number;
  readonly seed: string;
};

/** Why the calls behind this one are not even looked at. */
export type Stop = Exclude<PushAnswer, { kind: "taken" | "epoch" }>;

/** 2200-01-01: what a broken clock says beyond is not believed. */
const LAST_INSTANT_MS = Date.UTC(2200, 0, 1);

/**
 * Takes one call in one transaction: its effects, its outcome and its number together, or nothing. A call that is known already is
 * not run again, whatever its number. `decide` is given instead of the rules where a call is to be put aside (quarantine).
 */
export function takeCall(
  { store, journal }: Pick<BackendDeps, "store" | "journal">,
  delivery: Delivery,
  decide: (writing: Writing, stamp: Stamp) => Promise<Verdict> = (writing, stamp) =>
    judgeCall(writing, delivery.call, stamp),
): Promise<Stop | null> {
  const { actor, clientId, call, at, seed } = delivery;
  const sender: Sender = { clientId, userId: actor.id, receivedAt: at };
  const now = at as InstantMs;
  const deps = { store, now: () => at, random: drawsFrom(seed) };
  return withPublish(deps, async (writing) => {
    const { tx } = writing;
    const stop = await checkNumber(tx, call, sender);
    if (stop !== undefined) return stop;
    const known = await tx.selectFrom("sync_mutation").select("user_id").where("id", "=", call.id).executeTakeFirst();
    if (known !== undefined) {
      if (known.user_id !== actor.id) return { kind: "forbidden" };
      await countCall(tx, call, sender);
      journal.note({ ...delivery, verdict: null });
      return null;
    }
    const verdict = await decide(writing, {
      actor,
      at: isBelievable(call.occurredAt) ? (call.occurredAt as InstantMs) : now,
      via: call.via,
      reach: reachOf(scopesFor(actor)),
      now,
      random: deps.random,
    });
    await recordOutcome(tx, call, sender, verdict);
    journal.note({ ...delivery, verdict });
    return null;
  });
}

/** Null: taken before. Undefined: this is the next call. Holds the client until the transaction ends. */
async function checkNumber(tx: Tx, { seq, id }: PushedCall, sender: Sender): Promise<Stop | null | undefined> {
  const { clientId, userId, receivedAt } = sender;
  const client = await tx
    .insertInto("sync_client")
    .values({ client_id: clientId, user_id: userId, last_seq: 0, created_ms: receivedAt, seen_ms: receivedAt })
    // Changes nothing, but holds the row and says what is in it: one question instead of two.
    .onConflict((known) => known.column("client_id").doUpdateSet({ client_id: clientId }))
    .returning(["user_id", "last_seq"])
    .executeTakeFirstOrThrow();
  if (client.user_id !== userId) return { kind: "forbidden" };
  if (seq > client.last_seq + 1) return { kind: "gap", lastSeq: client.last_seq };
  if (seq > client.last_seq) return undefined;
  const taken = await tx
    .selectFrom("sync_call")
    .select("mutation_id")
    .where("client_id", "=", clientId)
    .where("seq", "=", seq)
    .executeTakeFirst();
  return taken?.mutation_id === id ? null : { kind: "forked" };
}

function isBelievable(at: number): boolean {
  return at >= 0 && at <= LAST_INSTANT_MS;
}
