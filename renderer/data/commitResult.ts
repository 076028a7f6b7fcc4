import type { MutationResult } from "#shared/mutations/mutation.ts";

/** Why the machine, not a rule, kept a change from being saved. Nothing of the change is in the database then. */
export type Failure = "disk-full" | "database-closed" | "unknown";

export type CommitResult =
  | MutationResult
  | { readonly ok: false; readonly problems: readonly []; readonly failure: Failure };

/** Undo and redo can also find nothing to do. */
export type StepResult =
  | CommitResult
  | { readonly ok: false; readonly problems: readonly []; readonly nothing: "to-undo" | "to-redo" };
