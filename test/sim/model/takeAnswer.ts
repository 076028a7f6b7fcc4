import { LEASE_DAYS } from "#test/sim/act.ts";
import {
  type Client,
  give,
  type Held,
  type Profile,
  reidentify,
  replay,
  rewind,
  takeScopes,
  baseOf,
} from "#test/sim/model/client.ts";
import type { Scope } from "#test/sim/model/rows.ts";
import type { Answer, Bootstrap, Cursor, Delta, Numbered, Outcome, Page, PushAnswer } from "#test/sim/model/wire.ts";

/** An answer, and what the window that asked had read of the outbox by then. */
export type Letter = { readonly answer: Answer; readonly outboxThen: readonly Numbered[] };

/** One transaction: all of the answer or nothing. Says whether it was taken. */
export function takeAnswer(client: Client, { answer, outboxThen }: Letter, today: number): boolean {
  const { profile, mutant } = client;
  if (answer.clientId !== profile.clientId) return false;
  if (answer.kind === "page-refused") {
    if (answer.load === profile.load?.id) profile.load = null;
    return false;
  }
  if (answer.kind === "page") return takePage(client, answer);
  if (answer.base !== baseOf(profile) && mutant !== "applyStale") return false;
  if (answer.kind === "delta") {
    if (isCopied(client, answer)) {
      reidentify(client, false);
      return false;
    }
    takeDelta(client, answer, outboxThen);
  } else beginLoad(client, answer);
  profile.lastContact = Math.max(profile.lastContact, answer.day);
  endLeases(client, today);
  return true;
}

/** Another one with this profile has used our number for something else. */
function isCopied({ mutant, profile }: Client, { outcomes }: Delta): boolean {
  if (mutant === "seqOnlyDedupe") return false;
  return profile.outbox.some(({ seq, id }) => outcomes.has(seq) && outcomes.get(seq)?.callId !== id);
}

function takeDelta(client: Client, answer: Delta, outboxThen: readonly Numbered[]): void {
  const { profile, mutant } = client;
  const { load } = profile;
  rewind(client);
  if (load !== null) {
    // The load and what changed since it began become visible together, and a new history is noticed here.
    profile.rows = load.rows;
    profile.grants = load.grants;
    profile.load = null;
  }
  takeScopes(profile, answer.removed, mutant);
  for (const change of answer.changes) give(profile, change, mutant);
  const isOtherHistory = mutant === "doubtForgotten" ? isOther(profile, answer.cursor) : profile.isDoubtful;
  profile.isDoubtful = false;
  profile.cursor = answer.cursor;
  profile.scopes = answer.scopes;
  if (mutant === "outboxReadBefore") profile.outbox = outboxThen;
  if (mutant === "clearOutboxOnBootstrap" && load !== null) profile.outbox = [];
  settle(client, answer.outcomes);
  if (isOtherHistory) reidentify(client, true);
  replay(client);
}

const isOther = ({ cursor }: Profile, { epoch }: Cursor) => cursor.epoch !== "" && cursor.epoch !== epoch;

/** The one place where a change stops waiting: its outcome has come together with its rows. */
function settle({ mutant, profile }: Client, outcomes: ReadonlyMap<number, Outcome>): void {
  const statusOf = ({ seq }: Numbered) => outcomes.get(seq)?.status;
  const settled = profile.outbox;
  profile.outbox = settled.filter((call) => statusOf(call) === undefined);
  profile.archive = [...profile.archive, ...settled.filter((call) => statusOf(call) === "applied")];
  if (mutant === "deleteRejected") return;
  profile.attention = [...profile.attention, ...settled.filter((call) => statusOf(call) === "rejected")];
}

/** What may no longer be seen goes at once; the rest stays on screen until the load is whole. */
function beginLoad(client: Client, { cursor, scopes }: Bootstrap): void {
  const { profile } = client;
  dropScopes(
    client,
    profile.scopes.filter((scope) => !scopes.includes(scope)),
  );
  profile.isDoubtful ||= isOther(profile, cursor);
  const empty: Held = { rows: new Map(), grants: new Map() };
  profile.load = { ...empty, id: client.newId(), cursor, latest: cursor, scopes, after: "", isWhole: false };
}

function takePage({ mutant, profile }: Client, page: Page): boolean {
  const { load } = profile;
  if (load === null || load.id !== page.load || load.after !== page.after || load.isWhole) return false;
  for (const change of page.rows) give(load, change, mutant);
  load.after = page.rows.at(-1)?.key ?? load.after;
  load.isWhole = page.isLast;
  if (mutant !== "loadProvesStart") load.latest = page.cursor;
  if (load.isWhole && mutant === "cursorAtEnd") load.cursor = page.cursor;
  return true;
}

/** Confidential rows do not stay on a station that has not been in touch for this long. */
export function endLeases(client: Client, today: number): void {
  const { mutant, profile } = client;
  if (mutant === "noLease" || today - profile.lastContact <= LEASE_DAYS) return;
  const held = profile.scopes;
  dropScopes(
    client,
    held.filter((scope) => scope !== "pub"),
  );
  profile.load = null;
  if (mutant === "leaseStillClaims") profile.scopes = held;
}

function dropScopes(client: Client, scopes: readonly Scope[]): void {
  const { mutant, profile } = client;
  if (scopes.length === 0) return;
  if (mutant !== "preImageKept") rewind(client);
  takeScopes(profile, scopes, mutant);
  profile.scopes = profile.scopes.filter((scope) => !scopes.includes(scope));
  replay(client);
}

/** The answer to a push only stops the sending; a doubtful history makes a new identity. */
export function takePushAnswer(client: Client, answer: PushAnswer, clientId: string): void {
  const { profile, mutant } = client;
  if (clientId !== profile.clientId) return;
  if (!answer.ok) {
    if (answer.code === "forked" || answer.code === "gap") reidentify(client, false);
    return;
  }
  if (mutant !== "dropOnAck") return;
  const acked = new Set(answer.acked);
  rewind(client);
  profile.archive = [...profile.archive, ...profile.outbox.filter(({ id }) => acked.has(id))];
  profile.outbox = profile.outbox.filter(({ id }) => !acked.has(id));
  replay(client);
}
