import type { Lease } from "#shared/domain/visibility/lease.ts";
import type { Scope } from "#shared/domain/visibility/scope.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { Cursor } from "#shared/protocol/wire.ts";

/** Why the last talk with the facility failed. */
export type FailureKind = "offline" | "sign-in" | "forbidden" | "upgrade" | "too-many" | "broken";

/** What this database knows of the facility backend: one row, absent until a backend answered for the first time. */
export type SyncState = {
  readonly key: "sync";
  /** One incarnation of this database; a new one whenever history becomes doubtful (reidentify.ts). */
  readonly clientId: `client:${string}`;
  /** The outbox number before this client's first call: a call's `seq` at the facility is its `no` less this. */
  readonly numberedAfter: number;
  /** Null: nothing was fetched yet. */
  readonly cursor: Cursor | null;
  readonly scopes: readonly Scope[];
  readonly syncedAt: InstantMs | null;
  readonly lastError: FailureKind | null;
  /** Facility's clock minus ours, and when (by ours) that was seen. */
  readonly clock: { readonly offsetMs: number; readonly seenAt: InstantMs } | null;
  /** How much of the time without a word from the facility is used up; absent until there was one. */
  readonly lease?: Lease;
  /** The lease has run out: what is confidential is not here until the facility answers. */
  readonly isLockedAway?: true;
  /** Rows of a first sync, as far as they have come; null outside of one. */
  readonly progress: { readonly rows: number; readonly ofRows: number } | null;
};
