import { ServerFailure, type FacilityServer } from "#renderer/data/sync/facilityServer.ts";
import { reidentify } from "#renderer/data/sync/reidentify.ts";
import type { SyncDeps } from "#renderer/data/sync/syncDeps.ts";
import { readSyncState } from "#renderer/data/sync/readSyncState.ts";
import type { SyncState } from "#renderer/data/sync/syncState.ts";
import { PUSH_LIMIT, type PushedCall } from "#shared/protocol/push.ts";
import { PROTOCOL_VERSION } from "#shared/protocol/version.ts";

/**
 * Sends what waits, oldest first, from `after` on; answers the last number that was taken, or `doubtful` where we have a new name
 * and everything is to be sent anew. Nothing is settled here: the next pull tells what became of the calls.
 */
export async function pushOutbox(
  { db, now, random }: SyncDeps,
  server: FacilityServer,
  after: number,
): Promise<number | "doubtful"> {
  const state = await readSyncState(db);
  if (state === undefined) return after;
  let sent = Math.max(after, state.numberedAfter);
  for (;;) {
    const entries = await db.outbox.where("no").above(sent).limit(PUSH_LIMIT).toArray();
    const last = entries.at(-1);
    if (last === undefined) return sent;
    const clock = state.clock && { offsetMs: state.clock.offsetMs, ageMs: now() - state.clock.seenAt };
    const calls = entries.map(({ no, id, name, args, actor, via, occurredAt }): PushedCall => {
      return { seq: no - state.numberedAfter, id, name, args, actorId: actor.id, via, occurredAt, clock };
    });
    const { clientId } = state;
    const epoch = state.cursor?.epoch ?? null;
    const answer = await server.push({ protocol: PROTOCOL_VERSION, epoch, clientId, calls });
    switch (answer.kind) {
      case "taken":
        sent = last.no;
        break;
      case "forked":
      case "gap":
        await db.transaction("rw", db.tables, () => reidentifyIf(db, state, () => reidentify(db, random, now())));
        return "doubtful";
      case "epoch":
        // Another history: the pull that follows says so too, and brings everything anew.
        return last.no;
      case "forbidden":
        // Another person's: it stays here, and nothing behind it is sent.
        throw new ServerFailure("forbidden");
    }
  }
}

/** Only if nobody gave us a new name while the request was under way. */
async function reidentifyIf(
  db: SyncDeps["db"],
  asked: SyncState,
  renew: () => Promise<SyncState>,
): Promise<SyncState | undefined> {
  const state = await readSyncState(db);
  return state?.clientId === asked.clientId ? renew() : state;
}
