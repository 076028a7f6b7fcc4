import type { PromiseExtended } from "dexie";
import type { RowChange } from "#shared/sync/rowChange.ts";

/**
 * Notes a write that has been asked for, and what it changes. Only Dexie's own promises may be left unawaited for a while: with any
 * other, Dexie loses sight of its transaction.
 */
export type Write = (asked: PromiseExtended<unknown>, change: RowChange) => void;
