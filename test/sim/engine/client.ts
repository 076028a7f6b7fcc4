import { DeskDatabase } from "#renderer/data/db.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import { readySchemas } from "#renderer/data/readySchemas.ts";
import { type Random, randomNamed } from "#shared/demo/random.ts";
import type { Actor } from "#shared/domain/beamtime/booking.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { runCall } from "#shared/mutations/registry.ts";
import { type ClientNo, type Fate, type UserNo, userOfClient } from "#test/sim/engine/act.ts";
import { wipe } from "#test/sim/engine/disk.ts";
import type { Facility } from "#test/sim/engine/facility.ts";
import type { Mistake } from "#test/sim/engine/mistakes.ts";
import type { Pass, Task } from "#test/sim/engine/task.ts";

/** A change that a person was told is saved. */
export type Issued = { readonly id: string; readonly user: UserNo; readonly call: string; readonly origin: ClientNo };

/** A window: its connections to the database, and what it has under way with the backend. */
export type Window = {
  readonly db: DeskDatabase;
  readonly deps: DataDeps;
  random: Random;
  task: Task | null;
  /** Set while the engine has the word and not a person. */
  pass: Pass | null;
  fates: Fate[];
};

export type Client = {
  readonly no: ClientNo;
  readonly user: UserNo;
  /** Of the database. */
  readonly name: string;
  readonly windows: Map<number, Window>;
  /** As the program knows its person. */
  actor: Actor;
  skewMs: number;
  /** What it does wrong on purpose. */
  mistake: Mistake;
  issued: Issued[];
};

/** An installation as new. Windows that have nothing under way are taken over: opening one is what takes time. */
export function freshClient(
  no: ClientNo,
  { people }: Facility,
  { mistake, former }: { readonly mistake: Mistake; readonly former: Client | undefined },
): Client {
  const user = userOfClient[no] ?? 0;
  const windows = former?.windows ?? new Map<number, Window>();
  if ([...windows.values()].some(({ task }) => task !== null)) closeAll(windows);
  const client = Object.assign(former ?? { no, user, name: `engine-${no}`, windows }, {
    actor: people.actor(user),
    skewMs: 0,
    mistake,
    issued: [],
  });
  for (const [at, window] of windows) window.random = diceOf(no, at, 0);
  wipe(client.name);
  return client;
}

/** The window with this number, opened if it is not. */
export async function windowOf(client: Client, at: number, facility: Facility): Promise<Window> {
  const known = client.windows.get(at);
  if (known !== undefined) return known;
  readySchemas();
  const db = new DeskDatabase(client.name);
  await db.open();
  const window: Window = {
    db,
    deps: {
      db,
      actor: () => client.actor,
      now: () => (facility.now() + client.skewMs) as InstantMs,
      random: (count) => window.random.bytes(count),
      loadRunCall: async () => runCall,
    },
    random: diceOf(client.no, at, facility.time),
    task: null,
    pass: null,
    fates: [],
  };
  const open = db.transaction.bind(db) as (...args: readonly unknown[]) => PromiseLike<unknown>;
  // The engine waits before and after each of its transactions: there a crash or another window can come in between.
  const transaction = async (...args: readonly unknown[]) => {
    const { pass } = window;
    if (pass === null) return open(...args);
    await pass("transaction");
    await client.mistake.before?.(db);
    const result = await open(...args);
    await client.mistake.after?.(db);
    await pass("committed");
    return result;
  };
  Object.assign(db, { transaction });
  client.windows.set(at, window);
  return window;
}

/** Every window is gone in the middle of whatever it did. */
export function crash(client: Client): void {
  closeAll(client.windows);
}

function closeAll(windows: Map<number, Window>): void {
  for (const { db } of windows.values()) db.close();
  windows.clear();
}

function diceOf(no: ClientNo, at: number, time: number): Random {
  return randomNamed(`client ${no}, window ${at}, ${time}`);
}
