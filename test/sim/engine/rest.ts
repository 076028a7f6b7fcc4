import type { SyncState } from "#renderer/data/sync/syncState.ts";
import { scopesFor } from "#shared/domain/visibility/scope.ts";
import { type Client, windowOf } from "#test/sim/engine/client.ts";
import { diskOf } from "#test/sim/engine/disk.ts";
import { judge } from "#test/sim/engine/judge.ts";
import { look } from "#test/sim/engine/look.ts";
import { talk } from "#test/sim/engine/talk.ts";
import { readCalls } from "#test/sim/engine/truth.ts";
import type { World } from "#test/sim/engine/world.ts";

/** Turns within which everything that waits must have gone out by itself. */
const TURNS = 3;
/** More waits than any talk has. */
const TO_THE_END = 2000;

/** The network is back and nobody does anything: everything goes out, then all is compared. */
export async function comeToRest(world: World): Promise<void> {
  for (let round = 0; round < TURNS; round += 1)
    for (const client of world.clients) if (round === 0 || !isUpToDate(world, client)) await sync(world, client);
  const truth = world.facility.latest;
  const calls = await readCalls(world.facility.backend.store.db);
  const clients = world.clients.map(({ no, user, issued, name }) => ({ no, user, issued, disk: diskOf(name) }));
  judge(world.watch, { clients, truth, calls, mayOf: (user) => scopesFor(world.facility.people.actor(user)) });
}

function isUpToDate({ facility }: World, { name }: Client): boolean {
  const disk = diskOf(name);
  const state = disk["syncState"]?.[0] as SyncState | undefined;
  return disk["outbox"]?.length === 0 && state?.cursor?.token.startsWith(facility.latest.token) === true;
}

async function sync(world: World, client: Client): Promise<void> {
  const begun = [...client.windows.values()].filter(({ task }) => task !== null);
  for (const window of [...begun, await windowOf(client, 0, world.facility)]) {
    window.fates = [];
    await talk(world, client, window, { steps: TO_THE_END, look: () => look(world, client) });
  }
}
