import { ServerFailure } from "#renderer/data/sync/facilityServer.ts";
import { syncOnce } from "#renderer/data/sync/syncOnce.ts";
import { type Client, type Window } from "#test/sim/engine/client.ts";
import { lineTo } from "#test/sim/engine/line.ts";
import { makeTask, type Pass } from "#test/sim/engine/task.ts";
import type { World } from "#test/sim/engine/world.ts";
import { violation } from "#test/sim/invariants.ts";

/** Goes on talking with the backend, or begins to, for so many waits. `look` is called at each of them. */
export async function talk(
  world: World,
  client: Client,
  window: Window,
  { steps, look }: { readonly steps: number; readonly look: () => void },
): Promise<void> {
  const task = (window.task ??= makeTask((pass) => talkOnce(world, client, window, pass)));
  for (let step = 0; step < steps; step += 1) {
    const where = task.waitsAt();
    if (where === undefined) break;
    world.trace.push(`client ${client.no}: ${where}`);
    window.pass = task.pass;
    await task.goOn().finally(() => (window.pass = null));
    // Nothing is committed between other waits.
    if (["committed", undefined].includes(task.waitsAt())) look();
  }
  if (task.waitsAt() === undefined) window.task = null;
}

async function talkOnce(world: World, client: Client, window: Window, pass: Pass): Promise<void> {
  const { facility, trace } = world;
  const line = lineTo(world, { user: client.user, pass, nextFate: () => window.fates.shift() ?? "good" });
  try {
    await syncOnce(window.deps, client.mistake.server?.(line, window.db) ?? line);
    client.actor = facility.people.actor(client.user);
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!(error instanceof ServerFailure)) throw violation("L1", `the engine failed: ${told}`);
    trace.push(`client ${client.no} stopped: ${error.kind}`);
  }
}
