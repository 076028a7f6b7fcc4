import type { RowChange } from "#shared/sync/rowChange.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { Id } from "#shared/lib/id.ts";

/** One change that waits for the facility backend: the intent (a call) and what it did here. Written once, never rewritten. */
export type OutboxEntry = {
  /** 1, 2, 3 … without gaps, given by the transaction that stores it: the order in which it is sent. */
  readonly no: number;
  /** Tells the backend that it has seen this change before; survives a renumbering. */
  readonly id: Id<"call">;
  readonly name: string;
  readonly args: unknown;
  /** The station's clock; never decides an order. */
  readonly occurredAt: InstantMs;
  readonly actor: { readonly id: string; readonly name: string };
  readonly via: "act" | "undo" | "redo";
  readonly changes: readonly RowChange[];
};
