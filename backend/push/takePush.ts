import { sql } from "kysely";
import type { BackendDeps } from "#backend/deps.ts";
import { rejected } from "#backend/push/judgeCall.ts";
import { takeCall, type Delivery, type Stop } from "#backend/push/takeCall.ts";
import { codeOf } from "#backend/store/withPublish.ts";
import type { Actor } from "#shared/domain/beamtime/booking.ts";
import type { PushAnswer, PushRequest } from "#shared/protocol/push.ts";

/** After so many failures that nobody understands, a call is put aside, so that those behind it get their turn. */
const QUARANTINE_TRIES = 5;

/**
 * Takes the calls of a station in their order, each for itself; they are kept for certain when it answers. Throws where the
 * machine is to blame: the station tries again.
 */
export async function takePush(deps: BackendDeps, actor: Actor, request: PushRequest): Promise<PushAnswer> {
  const answer = await takeCalls(deps, actor, request);
  await deps.journal.flushed();
  return answer;
}

async function takeCalls(deps: BackendDeps, actor: Actor, request: PushRequest): Promise<PushAnswer> {
  const { epoch } = await deps.store.db.selectFrom("sync_meta").select("epoch").executeTakeFirstOrThrow();
  if (request.epoch !== null && request.epoch !== epoch) return { kind: "epoch", epoch };
  if (request.calls.some(({ actorId }) => actorId !== actor.id)) return { kind: "forbidden" };
  for (const call of request.calls) {
    const seed = Buffer.from(deps.random(16)).toString("hex");
    const delivery = { actor, clientId: request.clientId, call, at: deps.now(), seed };
    const stop = await takeOrPutAside(deps, delivery);
    if (stop !== null) return stop;
  }
  return { kind: "taken", ...(await lastAndHead(deps, request.clientId)) };
}

async function takeOrPutAside(deps: BackendDeps, delivery: Delivery): Promise<Stop | null> {
  try {
    return await takeCall(deps, delivery);
  } catch (error) {
    // Its id is that of a row which the author may not read: the retries of withPublish have ruled out chance.
    if (codeOf(error) === "23505") return takeCall(deps, delivery, async () => rejected("taken"));
    if ((await countTrouble(deps, delivery.call.id)) < QUARANTINE_TRIES) throw error;
    return takeCall(deps, delivery, async () => rejected("internal"));
  }
}

async function countTrouble({ store }: BackendDeps, id: string): Promise<number> {
  const { tries } = await store.db
    .insertInto("sync_trouble")
    .values({ mutation_id: id, tries: 1 })
    .onConflict((known) => known.column("mutation_id").doUpdateSet({ tries: sql`sync_trouble.tries + 1` }))
    .returning("tries")
    .executeTakeFirstOrThrow();
  return tries;
}

async function lastAndHead({ store }: BackendDeps, clientId: string) {
  const client = await store.db
    .selectFrom("sync_client")
    .select("last_seq")
    .where("client_id", "=", clientId)
    .executeTakeFirstOrThrow();
  const head = await store.db
    .selectFrom("sync_tx")
    .select((of) => of.fn.max("seq").as("seq"))
    .executeTakeFirstOrThrow();
  return { lastSeq: client.last_seq, headSeq: head.seq };
}
