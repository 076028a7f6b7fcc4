import { type KyselyPlugin, sql } from "kysely";
import { chooseFacility } from "#backend/facility/chooseFacility.ts";
import { seedFacility } from "#backend/facility/seedFacility.ts";
import { startBackend, type RunningBackend } from "#backend/server.ts";
import { withPublish, type Writing } from "#backend/store/withPublish.ts";
import { type Random, randomNamed } from "#shared/demo/random.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { STATIONS } from "#test/sim/engine/act.ts";
import { type Copies, makeCopies } from "#test/sim/engine/copies.ts";
import { makePeople, MEMBER_ROWS, type People } from "#test/sim/engine/people.ts";
import { readTruth, type Truth } from "#test/sim/engine/truth.ts";

/** 2026-11-25, 12:00 in Japan. */
export const BEGINNING = Date.UTC(2026, 10, 25, 3);

const NOTHING: Truth = { seq: 0, token: "", rows: [], calls: [], seen: new Map() };

/** The real backend on a database in memory, with a clock and dice of the simulation, and a memory of all that it ever held. */
export type Facility = {
  readonly backend: RunningBackend;
  readonly random: Random;
  people: People;
  /** Goes on by a millisecond with every look, so no two things happen at once. */
  time: number;
  /** Statements until the database fails; null: it does not. */
  breaksIn: number | null;
  /** What was there after each transaction, by its token, and what is there now. */
  readonly history: Map<string, Truth>;
  latest: Truth;
  readonly copies: Copies;
  now(): InstantMs;
  publish(work: (writing: Writing) => Promise<void>): Promise<void>;
};

/** One database for all schedules: making one takes seconds, emptying it milliseconds. */
export async function openFacility(): Promise<Facility> {
  // oxlint-disable-next-line prefer-const -- the backend asks for it before it is there
  let facility: Facility | undefined;
  const backend = await startBackend({
    store: "memory",
    port: 0,
    identity: { ways: ["open"], find: async (header) => facility?.people.whoIs.find(header, null) },
    now: () => facility?.now() ?? (BEGINNING as InstantMs),
    random: (count) => (facility?.random ?? randomNamed("before the beginning")).bytes(count),
    requestsPerMinute: 1e9,
  });
  const breaking: KyselyPlugin = {
    transformQuery({ node }) {
      if (facility !== undefined && facility.breaksIn !== null && facility.breaksIn-- === 0)
        throw new Error("The database fails");
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  Object.assign(backend.store, { db: backend.store.db.withPlugin(breaking) });
  facility = {
    backend,
    random: randomNamed("facility"),
    people: makePeople(),
    time: BEGINNING,
    breaksIn: null,
    history: new Map(),
    latest: NOTHING,
    copies: await makeCopies(backend.store.db),
    now: () => ((facility ?? { time: BEGINNING }).time += 1) as InstantMs,
    async publish(work) {
      const { now, random } = this;
      await withPublish({ store: backend.store, now, random: random.bytes }, work);
      await remember(this);
    },
  };
  await sql`update sync_meta set epoch = '00000000-0000-4000-8000-000000000000'`.execute(backend.store.db);
  await seedFacility({ store: backend.store, now: facility.now, random: facility.random.bytes }, await smallFacility());
  await facility.copies.keepBeginning();
  return facility;
}

/** As new: the same for every schedule. */
export async function beginAnew(facility: Facility): Promise<void> {
  Object.assign(facility, { random: randomNamed("facility"), people: makePeople(), time: BEGINNING, breaksIn: null });
  facility.history.clear();
  await facility.copies.beginAnew();
  await remember(facility);
}

/** Notes what is there now, under the last transaction. To be called whenever the backend may have written. */
export async function remember(facility: Facility): Promise<void> {
  const { db } = facility.backend.store;
  const { rows } = await sql<{ seq: number; token: string }>`
    select seq, token from sync_tx order by seq desc limit 1`.execute(db);
  const { seq = 0, token = "" } = rows[0] ?? {};
  facility.latest = facility.history.get(token) ?? (await readTruth(db, { seq, token }));
  facility.history.set(token, facility.latest);
}

/** NanoTerasu with three stations and nothing that keeps a booking from them but other bookings. */
export async function smallFacility(): Promise<Awaited<ReturnType<typeof chooseFacility>>> {
  const { rows, ...seed } = await chooseFacility("nanoterasu", BEGINNING as InstantMs);
  const stations = rows.stations.filter(({ id }) => STATIONS.some((one) => one === id));
  const beamlines = rows.beamlines.filter(({ id }) => stations.some(({ beamlineId }) => beamlineId === id));
  const terms = rows.terms.filter(({ id }) => id === "2026B");
  const none = { offers: [], machinePeriods: [], heliumDevices: [], quotaEntries: [], coalitionRules: [] };
  return { ...seed, rows: { beamlines, stations, terms, ...none, members: MEMBER_ROWS } };
}
