import type { FacilityServer } from "#renderer/data/sync/facilityServer.ts";
import { fetchEverything } from "#renderer/data/sync/fetchEverything.ts";
import { fetchPacks } from "#renderer/data/sync/fetchPacks.ts";
import { pullChanges } from "#renderer/data/sync/pullChanges.ts";
import { pushOutbox } from "#renderer/data/sync/pushOutbox.ts";
import { reidentify } from "#renderer/data/sync/reidentify.ts";
import type { SyncDeps } from "#renderer/data/sync/syncDeps.ts";
import { readSyncState } from "#renderer/data/sync/readSyncState.ts";

/** More rounds than any history needs; a facility that asks for ever is asked again later. */
const ROUNDS = 20;

/** Sends and fetches until nothing is left. Throws a ServerFailure where the facility cannot be asked; what was done stays done. */
export async function syncOnce(deps: SyncDeps, server: FacilityServer): Promise<void> {
  const { db } = deps;
  await introduce(deps, server);
  let sent = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const pushed = await pushOutbox(deps, server, sent);
    // Named anew: what became of our calls is told under the new name, and only once they were offered under it. Until then their
    // rows must not come either.
    if (pushed === "doubtful") {
      sent = 0;
      continue;
    }
    sent = pushed;
    const pulled = await pullChanges(deps, server);
    const more = (await db.outbox.where("no").above(sent).count()) > 0;
    if (pulled === "done" && !more) break;
    if (pulled === "again") sent = 0;
  }
  if ((await fetchPacks(deps, server)) === "done") return;
  // Named anew, with the rows of now.
  await fetchEverything(deps, server);
  await fetchPacks(deps, server);
}

/** Before anything else: a name for this database. The first word is the facility's: where nobody answers, nothing is numbered. */
export async function introduce({ db, random, now }: SyncDeps, server: FacilityServer): Promise<void> {
  if ((await readSyncState(db)) !== undefined) return;
  await server.hello();
  await db.transaction("rw", db.tables, () => reidentify(db, random, now()));
}
