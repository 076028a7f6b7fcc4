// `npm run chaos -- --minutes <m> --clients <n> --backends <k> [--database-url <url>] [--seed <s>] [--json]`: the last line is one JSON
// object. The database must be an empty one; without an address one of its own is started, and restarted in the middle of everything.
import { parseArgs } from "node:util";
import { sql } from "kysely";
import { seedFacility } from "#backend/facility/seedFacility.ts";
import { openPostgres } from "#backend/store/openPostgres.ts";
import type { SyncState } from "#renderer/data/sync/syncState.ts";
import { randomNamed } from "#shared/demo/random.ts";
import { freePort, startPostgres } from "#test/backend/postgres.ts";
import { facilityCopy } from "#test/chaos/facilityCopy.ts";
import { type StormBackend, stormBackend, type StormStation, stormStation } from "#test/chaos/processes.ts";
import { pause, rage } from "#test/chaos/storm.ts";
import type { StationWord } from "#test/chaos/stationWord.ts";
import { stormClock } from "#test/chaos/stormClock.ts";
import { verdictOn } from "#test/chaos/verdict.ts";
import { smallFacility } from "#test/sim/engine/facility.ts";
import { USERS } from "#test/sim/engine/act.ts";
import { readCalls, readTruth } from "#test/sim/engine/truth.ts";
import { type CuttableLine, cuttableLine } from "#test/window/cuttableLine.ts";

/** Until then everything has to be sent once nothing goes wrong any more: three times the longest pause of the loop, also on a busy machine. */
const LONGEST_DRAIN_MS = 180_000;

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    clients: { type: "string", default: "4" },
    backends: { type: "string", default: "2" },
    "database-url": { type: "string" },
    seed: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
  },
});
const own = values["database-url"] === undefined ? await startPostgres() : null;
// Also where a person ends it in the middle: no process and no database of it stays.
process.once("exit", () => own?.stop());
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
const databaseUrl = values["database-url"] ?? own?.url ?? "";
const dice = randomNamed(`storm ${values.seed}`);
const store = await openPostgres(databaseUrl);
if (!(await seedFacility({ store, now: stormClock, random: (count) => dice.bytes(count) }, await smallFacility())))
  throw new Error("There is a facility in this database already; a storm needs an empty one");
const copy = await facilityCopy(store.db, databaseUrl);
const backends = await openBackends(Number(values.backends));
const { lines, stations } = await openStations(Number(values.clients));
// A storm over nothing shows nothing: first everybody is there.
await untilQuiet(Date.now() + LONGEST_DRAIN_MS);
await Promise.all(stations.map((station) => station.ask("start")));
const storm = { lines, backends, copy, restartDatabase: own === null ? null : own.restart, dice };
const { counts, former } = await rage(storm, Number(values.minutes) * 60_000);
await Promise.all(stations.map((station) => station.ask("stop")));
const healed = Date.now();
const ended = await untilQuiet(healed + LONGEST_DRAIN_MS);
const drainedMs = Date.now() - healed;
const calls = await readCalls(store.db);
const verdict = verdictOn(ended, { truth: await readTruth(store.db, await headOf()), calls, former });
for (const line of verdict.told) console.error(line);
const saved = new Set(ended.flatMap(({ issued }) => issued.map(({ id }) => id))).size;
const refused = calls.filter(({ status }) => status === "rejected").length;
const sum = Object.values(verdict.violations).reduce((all, one) => all + one, 0);
const looks = ended.reduce((all, one) => all + one.looks, 0);
const summary = {
  ...values,
  saved,
  looks,
  taken: calls.length - refused,
  refused,
  ...counts,
  drainedMs,
  violations: sum,
};
console.log(JSON.stringify({ ...summary, broken: verdict.violations }, null, values.json ? undefined : 2));
for (const station of stations) station.end();
for (const backend of backends) await backend.kill();
await copy.forget();
await store.close();
process.exit(sum === 0 ? 0 : 1);

async function openBackends(count: number): Promise<StormBackend[]> {
  const all: StormBackend[] = [];
  for (let at = 0; at < count; at += 1) {
    const backend = stormBackend(await freePort(), databaseUrl);
    await backend.start();
    all.push(backend);
  }
  return all;
}

/** Each with a line of its own, which leads to any of the backends. */
async function openStations(count: number) {
  const all = { lines: [] as CuttableLine[], stations: [] as StormStation[] };
  for (let no = 0; no < count; no += 1) {
    const line = await cuttableLine(() => `http://127.0.0.1:${backends[dice.below(backends.length)]?.port}`);
    all.lines.push(line);
    all.stations.push(stormStation([line.origin, no, no % USERS, values.seed]));
  }
  return all;
}

/** Nothing is written to help: a queue that stands still is to be seen. */
async function untilQuiet(deadline: number): Promise<readonly StationWord[]> {
  for (;;) {
    const { token } = await headOf();
    const words = await Promise.all(stations.map((station) => station.ask("tell")));
    const isQuiet = words.every(({ disk }) => {
      const [state] = (disk["syncState"] ?? []) as readonly SyncState[];
      return disk["outbox"]?.length === 0 && state?.cursor?.token.startsWith(token) === true;
    });
    if (isQuiet || Date.now() > deadline) return words;
    await pause(500);
  }
}

async function headOf(): Promise<{ readonly seq: number; readonly token: string }> {
  const { rows } = await sql<{ seq: number; token: string }>`
    select seq, token from sync_tx order by seq desc limit 1`.execute(store.db);
  return rows[0] ?? { seq: 0, token: "" };
}
