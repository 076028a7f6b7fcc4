import type { CallId, OutboxEntry } from "#renderer/data/outbox.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { RefusalCode } from "#shared/protocol/outcome.ts";
import type { RowChange } from "#shared/sync/rowChange.ts";

/** A change that the facility refused. It stays until a person did something about it, and after that as `resolved`. */
export type AttentionRow = Pick<OutboxEntry, "id" | "actor" | "occurredAt" | "via"> & {
  readonly state: "open" | "resolved";
  readonly call: { readonly name: string; readonly args: unknown };
  readonly code: RefusalCode;
  readonly problems: readonly Problem[];
  /** The person's own words and what stood there before them. */
  readonly changes: readonly RowChange[];
  /** The refused change that this one was built on. */
  readonly causeId: CallId | null;
  /** By the facility's clock. */
  readonly refusedAt: InstantMs;
  readonly resolution?: Resolution;
  /** The facility knows that it is resolved. */
  readonly isTold?: true;
};

export type Resolution = { readonly at: InstantMs; readonly by: { readonly id: string; readonly name: string } } & (
  | { readonly kind: "discarded"; readonly reason: string }
  | { readonly kind: "sent-again"; readonly as: CallId }
);

/** A change that the facility has taken in. Kept, because a facility that was restored from a backup may lack it. */
export type ArchivedCall = Pick<OutboxEntry, "id" | "name" | "args" | "occurredAt" | "actor" | "via"> & {
  /** In the order in which they were taken in. */
  readonly place: number;
};
