import { listOld, type OldRows } from "#backend/packs/packList.ts";
import type { Database } from "#backend/store/tables.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

export type ListOld = (db: Database, before: InstantMs, seq: number) => Promise<readonly OldRows[]>;

/**
 * `listOld`, which counts the old rows of all years only once for each transaction of the history (`seq`, read before). What
 * is not wholly packed is not remembered: packs are made without a transaction of the history.
 */
export function rememberOld(): ListOld {
  let known: { readonly before: number; readonly seq: number; readonly old: readonly OldRows[] } | undefined;
  return async (db, before, seq) => {
    if (known?.before === before && known.seq === seq) return known.old;
    const old = await listOld(db, before);
    if (old.every(({ loose }) => loose.length === 0)) known = { before, seq, old };
    return old;
  };
}
