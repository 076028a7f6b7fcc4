import * as z from "zod/mini";
import { outcome } from "#shared/protocol/outcome.ts";
import { clientId, cursor, entity, instantMs, row, scope, sequence } from "#shared/protocol/wire.ts";

/** `POST pull`: what is new since the cursor, for what the person may see now. */
export const pullRequest = z.object({
  protocol: z.int(),
  clientId,
  /** Null: the station holds nothing yet. */
  cursor: z.nullable(cursor),
  /** What the station holds rows of; sorted. */
  scopes: z.array(scope).check(z.maxLength(500)),
  /** From which of its own calls on the station wants to know what became of them; null: none waits. */
  firstPending: z.nullable(sequence),
});
export type PullRequest = z.infer<typeof pullRequest>;

/** A row that is there now, or (`row` null) one that went or may not be seen any more. `rev`: transaction of its last change. */
export const pulledChange = z.object({ entity, id: z.string(), rev: sequence, row: z.nullable(row) });
export type PulledChange = z.infer<typeof pulledChange>;

/** More than this comes as a bootstrap instead. */
export const DELTA_LIMIT = 5000;

/**
 * One snapshot: rows, outcomes, scopes and cursor belong together and are applied together or not at all.
 * `base` repeats what was asked from: an answer to an older question is put aside.
 * `bootstrap`: fetch everything anew (first sync, too much new, a restored facility); the outcomes count all the same.
 */
export const pullAnswer = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("delta"),
    base: z.nullable(cursor),
    baseScopes: z.array(scope),
    cursor,
    scopes: z.array(scope),
    changes: z.array(pulledChange),
    outcomes: z.array(outcome),
    /** The facility's clock when it answered. */
    now: instantMs,
  }),
  z.object({
    kind: z.literal("bootstrap"),
    reason: z.enum(["first", "too-much", "history", "horizon", "scopes"]),
    epoch: cursor.shape.epoch,
    scopes: z.array(scope),
    outcomes: z.array(outcome),
    now: instantMs,
  }),
]);
export type PullAnswer = z.infer<typeof pullAnswer>;
