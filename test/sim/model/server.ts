import { USERS, type UserNo } from "#test/sim/act.ts";
import { collides } from "#test/sim/model/commands.ts";
import { rowsOf, type Key, type Row, type RowChange, type Scope } from "#test/sim/model/rows.ts";
import { everyScope, projectionsOf } from "#test/sim/model/scopes.ts";
import type { Cursor, Outcome } from "#test/sim/model/wire.ts";
import type { MutantName } from "#test/sim/mutants.ts";
import type { Watch } from "#test/sim/watch.ts";

/** One line of the change log: which key of which scope changed, and from which row it comes. No content. */
export type LogLine = { readonly seq: number; readonly scope: Scope; readonly key: Key; readonly source: Key };

/** What a backup holds. */
export type History = {
  readonly rows: Map<Key, Row>;
  log: LogLine[];
  head: number;
  /** The log holds nothing up to here. */
  horizon: number;
  readonly tokens: Map<number, number>;
  epoch: string;
  readonly lastSeq: Map<string, number>;
  readonly outcomes: Map<string, Outcome>;
  /** Client and number → id of the call. */
  readonly callAt: Map<string, string>;
  /** No part of the protocol: ids of calls in the order in which they took effect. */
  readonly executed: string[];
};

export type Server = {
  readonly mutant: MutantName | null;
  readonly watch: Watch;
  history: History;
  /** Permissions are given elsewhere and do not go back with a backup. */
  readonly scopes: Map<UserNo, ReadonlySet<Scope>>;
  slow: { readonly changes: readonly RowChange[]; readonly seq: number | undefined } | null;
  /** Stands for a source of randomness: no two draws are the same, not even after a restore. */
  draws: number;
  day: number;
};

export function newServer(mutant: MutantName | null, watch: Watch): Server {
  const history: History = {
    rows: new Map(),
    log: [],
    head: 0,
    horizon: 0,
    tokens: new Map([[0, 0]]),
    epoch: "epoch-0",
    lastSeq: new Map(),
    outcomes: new Map(),
    callAt: new Map(),
    executed: [],
  };
  const scopes = new Map<UserNo, ReadonlySet<Scope>>([
    [0, new Set(everyScope)],
    [1, new Set<Scope>(["pub", "coalition"])],
    [USERS - 1, new Set<Scope>(["pub"])],
  ]);
  return { mutant, watch, history, scopes, slow: null, draws: 0, day: 0 };
}

export const scopesOf = (server: Server, user: UserNo): ReadonlySet<Scope> => server.scopes.get(user) ?? new Set();

export const headOf = ({ history }: Server): Cursor => ({
  epoch: history.epoch,
  seq: history.head,
  token: history.tokens.get(history.head) ?? 0,
});

/** Writes the rows and publishes them, in one go: the place in the log is taken last. */
export function commitRows(server: Server, changes: readonly RowChange[], taken?: number): void {
  if (changes.length === 0) return;
  const seq = taken ?? takePlace(server);
  const { history, mutant } = server;
  for (const [key, row] of changes) {
    const [before, after] = [history.rows.get(key), row].map((one) => projectionsOf(one, mutant));
    if (row === null) history.rows.delete(key);
    else history.rows.set(key, row);
    // Also what a row leaves is told, and only to those who were shown it.
    const touched = new Map([...(before ?? []), ...(after ?? [])].map((one) => [`${one.scope}|${one.key}`, one]));
    for (const { scope, key: shown } of touched.values()) history.log.push({ seq, scope, key: shown, source: key });
  }
  const bookings = rowsOf(history.rows, "booking");
  const collision = bookings.some((one, at) => bookings.slice(at + 1).some((other) => collides(one, other)));
  server.watch.expect("S1", !collision, () => "two bookings of one station overlap");
}

function takePlace(server: Server): number {
  const seq = ++server.history.head;
  server.history.tokens.set(seq, ++server.draws);
  return seq;
}

/** Another connection of the backend begins to write … */
export function beginSlow(server: Server, changes: readonly RowChange[]): void {
  if (server.slow !== null) return;
  server.slow = { changes, seq: server.mutant === "earlySeq" ? takePlace(server) : undefined };
}

/** … and commits. */
export function endSlow(server: Server): void {
  if (server.slow === null) return;
  const { changes, seq } = server.slow;
  server.slow = null;
  commitRows(server, changes, seq);
}

export const backupOf = (server: Server): History => structuredClone(server.history);

/** Nobody tells the backend that it was restored. */
export function restore(server: Server, backup: History): void {
  server.history = structuredClone(backup);
  server.slow = null;
}

export function forgetLog(server: Server, upTo: number): void {
  const { history } = server;
  history.horizon = Math.max(history.horizon, Math.min(history.head, upTo));
  history.log = history.log.filter(({ seq }) => seq > history.horizon);
}

/** All helium entries of the scope become one new pack, and the packs before it go. */
export function packHelium(server: Server, scope: Scope): void {
  const rows = rowsOf(server.history.rows, "helium").filter((row) =>
    projectionsOf(row).some((one) => one.scope === scope),
  );
  if (rows.length === 0) return;
  const former = rowsOf(server.history.rows, "pack").filter((pack) => pack.scope === scope);
  const gone = former.map((pack): RowChange => [`pack/${pack.id}`, null]);
  const id = `${scope}-${++server.draws}`;
  commitRows(server, [...gone, [`pack/${id}`, { kind: "pack", id, scope, rows }]]);
}
