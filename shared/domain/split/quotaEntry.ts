import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { Id } from "#shared/lib/id.ts";
import type { Cell } from "#shared/domain/split/cell.ts";

export type QuotaEntryId = Id<"quota-entry">;

/**
 * What people decide about a quota: a new size (grant), hours for beamtime that was lost, a transfer between two classes, what lapses
 * unused, and the correction of an earlier line.
 */
export const QUOTA_ENTRY_KINDS = ["grant", "lost-time-credit", "transfer", "lapse", "correction"] as const;
export type QuotaEntryKind = (typeof QUOTA_ENTRY_KINDS)[number];

/** A stored line of the ledger: append-only. What turns out wrong is put right by another line (docs/split.md). */
export type QuotaEntry = Cell & {
  readonly id: QuotaEntryId;
  readonly kind: QuotaEntryKind;
  /** Given is positive, taken negative. */
  readonly minutes: number;
  readonly at: InstantMs;
  readonly by: { readonly id: string; readonly name: string };
  readonly reason: string;
  /** Made by the demo generator. */
  readonly demo: boolean;
};
