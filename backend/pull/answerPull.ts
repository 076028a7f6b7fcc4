import type { BackendDeps } from "#backend/deps.ts";
import { beginNewEpoch, cursorAt, judgeCursor, readHead, type Head } from "#backend/pull/history.ts";
import { readChanges } from "#backend/pull/readChanges.ts";
import { readOutcomes } from "#backend/pull/readOutcomes.ts";
import { reachOf } from "#backend/store/readable.ts";
import type { Tx } from "#backend/store/tables.ts";
import type { Actor } from "#shared/domain/beamtime/booking.ts";
import { scopesFor, type Scope } from "#shared/domain/visibility/scope.ts";
import type { PullAnswer, PullRequest } from "#shared/protocol/pull.ts";
import type { Outcome } from "#shared/protocol/outcome.ts";

type Reason = Extract<PullAnswer, { kind: "bootstrap" }>["reason"];

/** What is new for a station: rows, outcomes, scopes and cursor of one snapshot. */
export async function answerPull(deps: BackendDeps, actor: Actor, request: PullRequest): Promise<PullAnswer> {
  const answer = await deps.store.db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute((tx) => readAnswer(tx, { deps, actor, request }));
  // A station never hears of what a power cut could still take back.
  await deps.journal.flushed();
  if (answer.kind !== "other-history") return answer;
  await beginNewEpoch(deps.store.db, answer.epoch);
  return answerPull(deps, actor, request);
}

type Question = { readonly deps: BackendDeps; readonly actor: Actor; readonly request: PullRequest };

async function readAnswer(
  tx: Tx,
  { deps, actor, request }: Question,
): Promise<PullAnswer | { readonly kind: "other-history"; readonly epoch: string }> {
  const { clientId, cursor, firstPending } = request;
  const head = await readHead(tx);
  const scopes = scopesFor(actor);
  const reach = reachOf(scopes);
  const outcomes = await readOutcomes(tx, { clientId, userId: actor.id, reach, first: firstPending });
  const anew = (reason: Reason) => bootstrapAnswer({ reason, head, scopes, outcomes, now: deps.now() });
  if (cursor === null) return anew("first");
  const worth = await judgeCursor(tx, cursor, head);
  if (worth === "other-history") return { kind: "other-history", epoch: head.epoch };
  if (worth !== "good") return anew(worth === "horizon" ? "horizon" : "history");
  if (request.scopes.toSorted().join(" ") !== scopes.join(" ")) return anew("scopes");
  const changes = await readChanges(tx, actor, { after: cursor.seq, upTo: head.seq });
  if (changes === undefined) return anew("too-much");
  return {
    kind: "delta",
    base: cursor,
    baseScopes: request.scopes,
    cursor: cursorAt(head),
    scopes: [...scopes],
    changes,
    outcomes,
    now: deps.now(),
  };
}

function bootstrapAnswer(parts: {
  readonly reason: Reason;
  readonly head: Head;
  readonly scopes: readonly Scope[];
  readonly outcomes: Outcome[];
  readonly now: number;
}): PullAnswer {
  const { reason, head, scopes, outcomes, now } = parts;
  return { kind: "bootstrap", reason, epoch: head.epoch, scopes: [...scopes], outcomes, now };
}
