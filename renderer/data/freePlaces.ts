import type { DataDeps } from "#renderer/data/deps.ts";
import { waiters } from "#renderer/data/queries/waitEntries.ts";
import { tryCall } from "#renderer/data/tryCall.ts";
import type { WaitEntry } from "#shared/domain/waiting/waitEntry.ts";
import { takePlaceCall } from "#shared/mutations/waiting/calls.ts";

/** Which of the places that this person waits for could be taken now: tried out on the rows of now, as everything that is offered. */
export async function freePlaces(deps: DataDeps): Promise<ReadonlySet<WaitEntry["id"]>> {
  const me = deps.actor().id;
  const free = new Set<WaitEntry["id"]>();
  for (const { entry, standing } of await waiters(deps.db, deps.now())) {
    if (entry.by.id !== me) continue;
    if ((await tryCall(deps, takePlaceCall(entry, standing))).length === 0) free.add(entry.id);
  }
  return free;
}
