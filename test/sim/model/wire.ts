import type { Call } from "#test/sim/model/commands.ts";
import type { Key, Row, Rows, Scope } from "#test/sim/model/rows.ts";
import type { Projection } from "#test/sim/model/scopes.ts";

// What goes over the network in the model.

/** Where a client stands: the last change it knows, and a random mark of it, by which a restored backend is noticed. */
export type Cursor = { readonly epoch: string; readonly seq: number; readonly token: number };

/** A call with its number in one client's order. `isTaken`: offered again only, its effect is in the client's rows already. */
export type Numbered = Call & { readonly seq: number; readonly isTaken: boolean };

export type PushRequest = {
  readonly clientId: string;
  readonly epoch: string;
  readonly calls: readonly Numbered[];
};
export type PushAnswer =
  | { readonly ok: true; readonly acked: readonly string[] }
  | { readonly ok: false; readonly code: "epoch" | "forked" | "gap" | "not-yours" | "rejected" };

export type Outcome = {
  readonly callId: string;
  readonly status: "applied" | "rejected";
  /** The change after which it was decided. */
  readonly at: number;
};

export type PullQuestion = {
  readonly kind: "pull";
  readonly clientId: string;
  readonly cursor: Cursor;
  /** The last moment of the backend that the client has anything from; in a first load later than where it began. */
  readonly latest: Cursor;
  readonly scopes: readonly Scope[];
  /** Number of the first change that waits. */
  readonly first: number;
  readonly base: string;
};
export type PageQuestion = {
  readonly kind: "page";
  readonly clientId: string;
  readonly load: string;
  readonly epoch: string;
  readonly latest: Cursor;
  readonly scopes: readonly Scope[];
  readonly after: string;
};
export type Question = PullQuestion | PageQuestion;

export type ScopedChange = { readonly scope: Scope; readonly key: Key; readonly row: Row | null };

export type Delta = {
  readonly kind: "delta";
  readonly base: string;
  readonly cursor: Cursor;
  readonly scopes: readonly Scope[];
  readonly removed: readonly Scope[];
  readonly changes: readonly ScopedChange[];
  readonly outcomes: ReadonlyMap<number, Outcome>;
  /** No part of the protocol: what the backend held at this moment, for the invariants to compare with. */
  readonly truth: Rows;
};
/** Begin anew: the pages are asked for one by one, then a delta from this cursor on. */
export type Bootstrap = {
  readonly kind: "bootstrap";
  readonly base: string;
  readonly cursor: Cursor;
  readonly scopes: readonly Scope[];
};
export type Page = {
  readonly kind: "page";
  readonly load: string;
  readonly after: string;
  readonly rows: readonly Projection[];
  readonly isLast: boolean;
  readonly cursor: Cursor;
};
/** The scopes or the history are other ones by now: begin the load again. */
export type PageRefused = { readonly kind: "page-refused"; readonly load: string };

export type Answer = (Delta | Bootstrap | Page | PageRefused) & {
  readonly clientId: string;
  /** The day at the backend. */
  readonly day: number;
};
