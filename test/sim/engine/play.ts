import { type Act, type ClientNo, CLIENTS, type Schedule } from "#test/sim/engine/act.ts";
import { type Client, crash, type Window, windowOf } from "#test/sim/engine/client.ts";
import { diskOf } from "#test/sim/engine/disk.ts";
import { type Facility, remember } from "#test/sim/engine/facility.ts";
import { grant, regrant } from "#test/sim/engine/grants.ts";
import { look } from "#test/sim/engine/look.ts";
import type { Mistake } from "#test/sim/engine/mistakes.ts";
import { type Profile, profileOf, putProfile } from "#test/sim/engine/profile.ts";
import { checkBookings } from "#test/sim/engine/judge.ts";
import { comeToRest } from "#test/sim/engine/rest.ts";
import { talk } from "#test/sim/engine/talk.ts";
import { visible } from "#test/sim/engine/truth.ts";
import * as work from "#test/sim/engine/work.ts";
import { type ActOf, clientAt, newWorld, wordsIn, type World } from "#test/sim/engine/world.ts";
import type { Watch } from "#test/sim/watch.ts";

/** Plays a schedule on the engine and the backend and lets them come to rest. Throws the first violation; gives what happened. */
export async function playEngine(
  schedule: Schedule,
  { facility, former, mistake, profiles, watch }: PlayedOn,
): Promise<readonly string[]> {
  const world = await newWorld(facility, { mistake, watch, former });
  for (const client of world.clients) former[client.no] = client;
  for (const [no, profile] of profiles) await putProfile(clientAt(world, no), facility, profile);
  for (const act of schedule) {
    world.trace.push(JSON.stringify(act));
    facility.time += 60_000;
    await perform(world, act);
    lookAtFacility(world);
  }
  await comeToRest(world);
  for (const { name } of world.clients) world.trace.push(JSON.stringify(diskOf(name)));
  return world.trace;
}

/** Scopes of somebody of no company. */
const NOBODYS = ["busy-except:", "pub"] as const;

/** What outlives a schedule: the database of the facility, and windows that are open. */
export type PlayedOn = {
  readonly facility: Facility;
  readonly former: Client[];
  /** Of the clients that begin with what a first load brought; the others begin as new. */
  readonly profiles: ReadonlyMap<ClientNo, Profile>;
  readonly mistake: Mistake;
  readonly watch: Watch;
};

function lookAtFacility(world: World): void {
  const truth = world.facility.latest;
  if (truth.seen.has(NOBODYS.join(" "))) return;
  checkBookings(world.watch, truth);
  for (const text of visible(truth, NOBODYS).values()) for (const word of wordsIn(text)) world.open.add(word);
}

async function perform(world: World, act: Act): Promise<void> {
  if ("client" in act) {
    const client = clientAt(world, act.client);
    await atClient(world, client, act);
    look(world, client);
  } else await atTheFacility(world, act);
}

type ClientAct = Extract<Act, { client: number }>;

async function atClient(world: World, client: Client, act: ClientAct): Promise<void> {
  if (act.kind === "crash") return crash(client);
  if (act.kind === "clock") {
    client.skewMs += act.byMs;
    return;
  }
  await atWindow(world, client, { window: await windowOf(client, act.window, world.facility), act });
}

async function atWindow(
  world: World,
  client: Client,
  { window, act }: { readonly window: Window; readonly act: Extract<Act, { window: number }> },
): Promise<void> {
  switch (act.kind) {
    case "book":
      return work.book(world, client, window, act);
    case "change":
      return work.change(world, client, window, act);
    case "turn":
      return work.turn(world, client, window, act);
    case "resolve":
      return work.resolve(world, client, window, act);
    case "search":
      return work.search(window);
    case "sync":
      return sync(world, client, window, act);
  }
}

/** One window talks with the facility at a time, and keeps the word until it is done or gone (holdLock.ts). */
async function sync(world: World, client: Client, asking: Window, { steps, fates }: ActOf<"sync">): Promise<void> {
  const window = [...client.windows.values()].find(({ task }) => task !== null) ?? asking;
  window.fates.push(...fates);
  await talk(world, client, window, { steps, look: () => look(world, client) });
}

async function atTheFacility(world: World, act: Exclude<Act, ClientAct>): Promise<void> {
  const { facility } = world;
  const { db } = facility.backend.store;
  switch (act.kind) {
    case "permit":
      return facility.people.permit(act.user, act.rights);
    case "grant":
      return grant(world, act);
    case "regrant":
      return regrant(world, act);
    case "backup":
      return facility.copies.backup();
    case "restore":
      if (!(await facility.copies.restore())) return;
      world.hasBeenRestored = true;
      return remember(facility);
    case "forgetLog":
      await db
        .updateTable("sync_meta")
        .set(({ selectFrom }) => ({
          horizon: selectFrom("sync_tx").select(({ fn }) => fn.max("seq").as("seq")) as never,
        }))
        .execute();
      await db.deleteFrom("sync_log" as never).execute();
      return;
    case "copyProfile":
      return copyProfile(world);
  }
}

/** The last computer goes on with the profile of the first one, if nothing was done at it yet. */
async function copyProfile(world: World): Promise<void> {
  const [from, to] = [clientAt(world, 0), clientAt(world, CLIENTS - 1)];
  if (to.issued.length > 0 || [...to.windows.values()].some(({ task }) => task !== null)) return;
  if (from.windows.size === 0) return;
  await putProfile(to, world.facility, profileOf(from));
  to.issued.push(...from.issued);
  to.actor = from.actor;
  world.taken.set(to.no, new Set(world.taken.get(from.no)));
  look(world, to);
}
