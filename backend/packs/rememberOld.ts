import { listOld, type OldRows } from "#backend/packs/packList.ts";
import type { PackedWhat } from "#backend/packs/spans.ts";
import type { Database } from "#backend/store/tables.ts";

export type ListOld = (db: Database, what: PackedWhat, seq: number) => Promise<readonly OldRows[]>;

/**
 * `listOld`, which counts the old rows of all years only once for each transaction of the history (`seq`, read before). What
 * is not wholly packed is not remembered: packs are made without a transaction of the history.
 */
export function rememberOld(): ListOld {
  const known = { of: "", lists: new Map<string, readonly OldRows[]>() };
  return async (db, what, seq) => {
    const [now, busy] = [`${what.before} ${seq}`, what.busy.join(" ")];
    const found = known.of === now ? known.lists.get(busy) : undefined;
    if (found !== undefined) return found;
    const old = await listOld(db, what);
    if (old.some(({ loose }) => loose.length > 0)) return old;
    if (known.of !== now) Object.assign(known, { of: now, lists: new Map() });
    known.lists.set(busy, old);
    return old;
  };
}
