import type { RowChange } from "#shared/sync/rowChange.ts";
import type { Actor } from "#shared/domain/beamtime/booking.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { Id } from "#shared/lib/id.ts";

export type CallId = Id<"call">;

/**
 * One change that waits for the facility backend: the intent (a call), which is never rewritten, and what it does to the rows
 * here, which is found anew with every pull.
 */
export type OutboxEntry = {
  /** 1, 2, 3 … without gaps, given by the transaction that stores it: the order in which it is sent. */
  readonly no: number;
  /** Tells the backend that it has seen this change before; survives a renumbering. */
  readonly id: CallId;
  readonly name: string;
  readonly args: unknown;
  /** The station's clock; never decides an order. */
  readonly occurredAt: InstantMs;
  /** With the roles the person had then, where they are known: a change that needed them is run again with every pull. */
  readonly actor: Pick<Actor, "id" | "name"> & Partial<Actor>;
  readonly via: "act" | "undo" | "redo";
  /** What it changed in the rows as they are now; empty while a rule here refuses it. */
  readonly changes: readonly RowChange[];
  /** A rule here refuses it since the last pull: probably the facility will, too. Only the facility decides. */
  readonly hint?: { readonly problems: readonly Problem[]; readonly wanted: readonly RowChange[] };
};
