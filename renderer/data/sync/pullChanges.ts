import { applyPull } from "#renderer/data/sync/applyPull.ts";
import { fetchEverything } from "#renderer/data/sync/fetchEverything.ts";
import type { FacilityServer } from "#renderer/data/sync/facilityServer.ts";
import type { SyncDeps } from "#renderer/data/sync/syncDeps.ts";
import { noteSync, readSyncState } from "#renderer/data/sync/readSyncState.ts";
import { PROTOCOL_VERSION } from "#shared/protocol/version.ts";

/** Asks what is new and takes it in. `again`: ask once more (put aside, a new name, or everything came anew). */
export async function pullChanges(deps: SyncDeps, server: FacilityServer): Promise<"done" | "again"> {
  const { db, now } = deps;
  const state = await readSyncState(db);
  if (state === undefined) return "done";
  const first = await db.outbox.orderBy("no").first();
  const firstPending = first === undefined ? null : first.no - state.numberedAfter;
  const { clientId, cursor } = state;
  const scopes = state.scopes.toSorted();
  const askedAt = now();
  const answer = await server.pull({ protocol: PROTOCOL_VERSION, clientId, cursor, scopes, firstPending });
  const seenAt = now();
  await noteSync(db, { clock: { offsetMs: answer.now - (askedAt + seenAt) / 2, seenAt } });
  if (answer.kind === "delta") return (await applyPull(deps, answer)) === "applied" ? "done" : "again";
  // Its outcomes are told again by the pull after it, which also has their rows: nothing flickers.
  await fetchEverything(deps, server);
  return "again";
}
