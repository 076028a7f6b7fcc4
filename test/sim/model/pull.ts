import type { UserNo } from "#test/sim/act.ts";
import { isSameRow, rowsOf, type Scope } from "#test/sim/model/rows.ts";
import { projectAll, projectionsOf, type Projection } from "#test/sim/model/scopes.ts";
import { headOf, scopesOf, type LogLine, type Server } from "#test/sim/model/server.ts";
import type {
  Answer,
  Bootstrap,
  Cursor,
  Delta,
  Outcome,
  Page,
  PageQuestion,
  PageRefused,
  PullQuestion,
  Question,
  ScopedChange,
} from "#test/sim/model/wire.ts";

/** Keys on one page of a first load. */
const PAGE_KEYS = 2;

export function answerOf(server: Server, user: UserNo, question: Question): Answer {
  const answer = question.kind === "pull" ? pull(server, user, question) : page(server, user, question);
  return { ...answer, clientId: question.clientId, day: server.day };
}

/** One moment: rows, what went, what became of the client's own calls, and the cursor. */
function pull(server: Server, user: UserNo, question: PullQuestion): Delta | Bootstrap {
  const { history, mutant } = server;
  const { cursor, base } = question;
  const may = scopesOf(server, user);
  const anew = (): Bootstrap => ({ kind: "bootstrap", base, cursor: headOf(server), scopes: [...may] });
  if (cursor.epoch !== history.epoch) return anew();
  if (!isOurHistory(server, question.latest)) return anew();
  if (cursor.seq < history.horizon && mutant !== "noHorizon") return anew();
  const held = new Set(question.scopes);
  const added = new Set([...may].filter((scope) => !held.has(scope)));
  const removed = mutant === "keepRevoked" ? [] : question.scopes.filter((scope) => !may.has(scope));
  const kept = new Set(question.scopes.filter((scope) => may.has(scope)));
  return {
    kind: "delta",
    base,
    cursor: headOf(server),
    scopes: [...may],
    removed,
    changes: [...changesSince(server, cursor.seq, kept), ...projectAll(history.rows, added, mutant)],
    outcomes: outcomesFrom(server, question),
    truth: new Map(history.rows),
  };
}

/** Restored from a backup, what the client knows may never have happened here: then a new epoch begins, for everybody. */
function isOurHistory(server: Server, { seq, token }: Cursor): boolean {
  const { history, mutant } = server;
  const isOurs = mutant === "noToken" || (seq <= history.head && history.tokens.get(seq) === token);
  if (!isOurs) history.epoch = `epoch-${++server.draws}`;
  return isOurs;
}

/** Each key once, in its last state. */
function changesSince(server: Server, seq: number, scopes: ReadonlySet<Scope>): ScopedChange[] {
  const { history, mutant } = server;
  const last = new Map<string, LogLine>();
  for (const line of history.log) {
    if (line.seq > seq && scopes.has(line.scope)) last.set(`${line.scope}|${line.key}`, line);
  }
  return [...last.values()].map(({ scope, key, source }) => {
    const shown = projectionsOf(history.rows.get(source), mutant).find((one) => one.scope === scope && one.key === key);
    return { scope, key, row: shown?.row ?? null };
  });
}

/** What became of the client's calls, by number. */
export function outcomesFrom({ history }: Server, question: PullQuestion): Map<number, Outcome> {
  const outcomes = new Map<number, Outcome>();
  const last = history.lastSeq.get(question.clientId) ?? 0;
  for (let seq = question.first; seq <= last; seq += 1) {
    const outcome = history.outcomes.get(history.callAt.get(`${question.clientId}#${seq}`) ?? "");
    if (outcome !== undefined) outcomes.set(seq, outcome);
  }
  return outcomes;
}

/** The next keys of a first load, each page in a moment of its own: the delta behind the last page makes up for that. */
function page(server: Server, user: UserNo, { load, epoch, latest, scopes, after }: PageQuestion): Page | PageRefused {
  const { history, mutant } = server;
  const may = scopesOf(server, user);
  const isSame = epoch === history.epoch && scopes.every((scope) => may.has(scope));
  if (epoch === history.epoch && !isOurHistory(server, latest)) return { kind: "page-refused", load };
  if (!isSame && mutant !== "pagesSkipRevoked") return { kind: "page-refused", load };
  const asked = new Set(scopes.filter((scope) => may.has(scope)));
  const left = projectAll(history.rows, asked, mutant).filter((one) => one.key > after && !isPacked(server, one));
  const keys = [...new Set(left.map(({ key }) => key))].toSorted().slice(0, PAGE_KEYS);
  const rows = left.filter(({ key }) => keys.includes(key)).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const isLast = keys.length < PAGE_KEYS;
  return { kind: "page", load, after, rows, isLast, cursor: headOf(server) };
}

/** A pack of the same scope says just the same. */
function isPacked({ history }: Server, { scope, row }: Projection): boolean {
  return rowsOf(history.rows, "pack").some(
    (pack) => pack.scope === scope && pack.rows.some((packed) => packed.id === row.id && isSameRow(packed, row)),
  );
}
