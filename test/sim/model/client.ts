import type { UserNo } from "#test/sim/act.ts";
import { type Call, type Command, run } from "#test/sim/model/commands.ts";
import { readable, type Key, type Row, type Scope } from "#test/sim/model/rows.ts";
import type { Cursor, Numbered, PushRequest, Question, ScopedChange } from "#test/sim/model/wire.ts";
import type { MutantName } from "#test/sim/mutants.ts";

/** Rows with the scopes by which the client may hold each. A row lives as long as one of them gives it. */
export type Held = { rows: Map<Key, Row>; grants: Map<Key, Set<Scope>> };

/** A first load that is not yet whole. Nothing of it is seen. */
export type Load = Held & {
  readonly id: string;
  cursor: Cursor;
  /** Of the last page: the backend must still know that moment when the next one is asked for. */
  latest: Cursor;
  readonly scopes: readonly Scope[];
  after: string;
  isWhole: boolean;
};

/** What is in the local database. Each function that changes it is one transaction. */
export type Profile = Held & {
  clientId: string;
  cursor: Cursor;
  scopes: readonly Scope[];
  /** Rows that waiting changes touched, as they were before; null where there was none. */
  readonly base: Map<Key, Row | null>;
  outbox: readonly Numbered[];
  archive: readonly Numbered[];
  attention: readonly Numbered[];
  nextSeq: number;
  load: Load | null;
  /**
   * The backend's history is another one than that of the rows. Remembered until a load is whole: restored once more meanwhile,
   * the backend may come back to the old epoch.
   */
  isDoubtful: boolean;
  /** Day of the last answer. */
  lastContact: number;
};

export type Client = {
  readonly mutant: MutantName | null;
  readonly user: UserNo;
  profile: Profile;
  /** In a file beside the database, in the order of writing. */
  readonly journal: Map<string, Call>;
  newId(): string;
};

export function newClient(mutant: MutantName | null, user: UserNo, newId: () => string): Client {
  return { mutant, user, profile: emptyProfile(newId()), journal: new Map(), newId };
}

function emptyProfile(clientId: string): Profile {
  return {
    clientId,
    cursor: { epoch: "", seq: 0, token: 0 },
    scopes: [],
    rows: new Map(),
    grants: new Map(),
    base: new Map(),
    outbox: [],
    archive: [],
    attention: [],
    nextSeq: 1,
    load: null,
    isDoubtful: false,
    lastContact: 0,
  };
}

/** Saves what a person did: number, outbox and rows in one transaction. The journal is a step of its own. */
export function save(client: Client, call: Call): void {
  const { profile } = client;
  const numbered = { ...call, seq: profile.nextSeq, isTaken: false };
  profile.nextSeq += 1;
  profile.outbox = [...profile.outbox, numbered];
  replayOne(profile, numbered.command);
}

export function writeJournal(client: Client, { id, author, command }: Call): void {
  if (client.mutant !== "noJournal") client.journal.set(id, { id, author, command });
}

/** At a start: what one of the two does not have is written into it. */
export function reconcile(client: Client): void {
  const { profile } = client;
  const known = [...profile.archive, ...profile.attention, ...profile.outbox];
  for (const call of known) if (!client.journal.has(call.id)) writeJournal(client, call);
  const ids = new Set(known.map(({ id }) => id));
  for (const call of client.journal.values()) if (!ids.has(call.id)) save(client, call);
}

/** The database is lost; the journal brings back what was done. */
export function loseDatabase(client: Client): void {
  client.profile = emptyProfile(client.newId());
  reconcile(client);
}

/** As a screen reads the rows. */
export function screenOf({ mutant, profile }: Client): Map<Key, Row> {
  return readable(profile.rows, mutant === "packOverRow");
}

/** The rows without own waiting changes: what the backend gave. */
export function givenRows({ rows, base }: Profile): Map<Key, Row> {
  const given = new Map(rows);
  for (const [key, row] of base) {
    if (row === null) given.delete(key);
    else given.set(key, row);
  }
  return given;
}

/** Takes own waiting changes back, all at once. */
export function rewind({ mutant, profile }: Client): void {
  if (mutant !== "noRewind") profile.rows = givenRows(profile);
  profile.base.clear();
}

/** Does own waiting changes again on the rows as they are now. What a rule refuses here waits on: only the backend refuses. */
export function replay({ profile }: Client): void {
  for (const { command, isTaken } of profile.outbox) if (!isTaken) replayOne(profile, command);
}

function replayOne(profile: Profile, command: Command): void {
  const verdict = run(command, readable(profile.rows));
  if (!verdict.ok) return;
  for (const [key, row] of verdict.changes) {
    if (!profile.base.has(key)) profile.base.set(key, profile.rows.get(key) ?? null);
    if (row === null) profile.rows.delete(key);
    else profile.rows.set(key, row);
  }
}

/** Puts or takes away what one scope gives. */
export function give(held: Held, { scope, key, row }: ScopedChange, mutant: MutantName | null): void {
  const grants = held.grants.get(key) ?? new Set<Scope>();
  if (row !== null) {
    held.grants.set(key, grants.add(scope));
    held.rows.set(key, row);
    return;
  }
  grants.delete(scope);
  if (grants.size > 0 && mutant !== "overDelete") return;
  held.grants.delete(key);
  held.rows.delete(key);
}

/** Takes away all that these scopes gave. */
export function takeScopes(held: Held, scopes: readonly Scope[], mutant: MutantName | null): void {
  for (const [key, grants] of held.grants) {
    if (mutant === "packOutlivesScope" && key.startsWith("pack/")) continue;
    for (const scope of scopes) if (grants.has(scope)) give(held, { scope, key, row: null }, mutant);
  }
}

/**
 * A new identity where history is doubtful: what was taken in and what waits is offered again under new numbers and the same
 * ids, and the backend leaves out what it knows. In `another` history nothing of it is known to be in the rows.
 */
export function reidentify({ mutant, profile, newId }: Client, another: boolean): void {
  profile.clientId = newId();
  const again = mutant === "noArchive" ? [] : profile.archive;
  if (mutant !== "noArchive") profile.archive = [];
  const taken = again.map((call) => ({ ...call, isTaken: true }));
  profile.outbox = [...taken, ...profile.outbox].map((call, at) => ({
    ...call,
    seq: at + 1,
    isTaken: call.isTaken && !another && mutant !== "replayTaken",
  }));
  profile.nextSeq = profile.outbox.length + 1;
}

export function pushRequest({ clientId, cursor, outbox }: Profile, most: number): PushRequest {
  return { clientId, epoch: cursor.epoch, calls: outbox.slice(0, most) };
}

/** The next page of an unfinished load, or what is new since the cursor. */
export function nextQuestion(profile: Profile): Question {
  const { clientId, load, outbox } = profile;
  if (load !== null && !load.isWhole) {
    const { id, cursor, latest, scopes, after } = load;
    return { kind: "page", clientId, load: id, epoch: cursor.epoch, latest, scopes, after };
  }
  const { cursor, scopes } = load ?? profile;
  const first = outbox[0]?.seq ?? profile.nextSeq;
  return { kind: "pull", clientId, cursor, latest: load?.latest ?? cursor, scopes, first, base: baseOf(profile) };
}

/** Where the client stands. An answer to a question from anywhere else is not taken. */
export function baseOf(profile: Profile): string {
  const { id, cursor, scopes } = profile.load ?? { ...profile, id: "" };
  return [id, cursor.epoch, cursor.seq, cursor.token, scopes.toSorted().join()].join("|");
}
