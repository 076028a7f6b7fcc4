// One station of a storm, in a process of its own: the real engine and its real loop over HTTP, on an IndexedDB in memory, and a person
// who makes and changes bookings without looking.
import "fake-indexeddb/auto";
import { randomBytes } from "node:crypto";
import { DeskDatabase } from "#renderer/data/db.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import { readySchemas } from "#renderer/data/readySchemas.ts";
import { httpServer } from "#renderer/data/sync/httpServer.ts";
import { startSyncLoop } from "#renderer/data/sync/syncLoop.ts";
import { randomNamed } from "#shared/demo/random.ts";
import { FACILITY_PATH } from "#shared/ipc/address.ts";
import { runCall } from "#shared/mutations/registry.ts";
import { watchSession } from "#test/chaos/session.ts";
import { stormClock } from "#test/chaos/stormClock.ts";
import type { StationWord } from "#test/chaos/stationWord.ts";
import { SLOTS, STATIONS } from "#test/sim/engine/act.ts";
import type { Issued } from "#test/sim/engine/client.ts";
import { diskOf } from "#test/sim/engine/disk.ts";
import { makePeople } from "#test/sim/engine/people.ts";
import * as work from "#test/sim/engine/work.ts";

// Whoever started the storm is gone.
process.once("disconnect", () => process.exit(1));

const [origin = "", number = "0", userNumber = "0", seed = "1"] = process.argv.slice(2);
const [no, user] = [Number(number), Number(userNumber)];
const dice = randomNamed(`station ${no} of storm ${seed}`);
const name = `storm-${no}`;
const person = { no, name, user, issued: [] as Issued[] };
const typed = new Map<number, Set<string>>();
let words = (no + 1) * 1_000_000;
const world = { typed, next: () => (words += 1) };

readySchemas();
const db = new DeskDatabase(name);
await db.open();
const actor = makePeople().actor(user);
const deps: DataDeps = {
  db,
  actor: () => actor,
  now: stormClock,
  random: randomBytes,
  loadRunCall: async () => runCall,
};
const server = httpServer("storm", (address, init = {}) => {
  const headers = new Headers(init.headers);
  headers.set("authorization", String(user));
  return fetch(origin + String(address).slice(FACILITY_PATH.length), { ...init, headers });
});
startSyncLoop(deps, server, (error) => process.stderr.write(`station ${no}: ${String(error)}\n`));

const session = watchSession(db, person);
const state = { isWorking: false };
const at = { client: no, window: 0 };
async function act(): Promise<void> {
  await session.look();
  const place = { station: dice.below(STATIONS.length), slot: dice.below(SLOTS) };
  const use = (["shared", "facility", "coalition"] as const)[dice.below(3)] ?? "shared";
  const what = (["move", "edit", "cancel", "restore", "swap"] as const)[dice.below(5)] ?? "edit";
  if (dice.below(3) === 0) await work.book(world, person, { deps }, { kind: "book", ...at, ...place, length: 1, use });
  else await work.change(world, person, { deps }, { kind: "change", ...at, ...place, what, pick: dice.below(20) });
  if (state.isWorking) setTimeout(() => void act(), 20 + dice.below(400));
}

process.on("message", (word: "start" | "stop" | "tell") => {
  if (word !== "tell") state.isWorking = word === "start";
  if (word === "start") void act();
  const own = [...(typed.get(user) ?? [])];
  const { looks, wrong } = session;
  process.send?.({
    no,
    user,
    issued: person.issued,
    disk: diskOf(name),
    typed: own,
    looks,
    wrong,
  } satisfies StationWord);
});
