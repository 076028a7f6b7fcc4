import { sql } from "kysely";
import { openCursor, sealCursor, type Mark } from "#backend/pull/cursor.ts";
import type { Database, Tx } from "#backend/store/tables.ts";
import type { Cursor } from "#shared/protocol/wire.ts";

/** Where the facility's history stands, in one snapshot. */
export type Head = Mark & {
  readonly key: string;
  readonly horizon: number;
  /** The past of a demo is being filled in (backend/facility/fillPast.ts). */
  readonly isFilling: boolean;
};

export async function readHead(tx: Tx | Database): Promise<Head> {
  const { rows } = await sql<Head>`
    select epoch, cursor_key as key, horizon, seq, token, facility::json ->> 'pastOf' is not null as "isFilling"
    from sync_meta, (select seq, token from sync_tx order by seq desc limit 1) as last`.execute(tx);
  const [head] = rows;
  if (head === undefined) throw new Error("The database has no history: sync_meta or sync_tx is empty");
  return head;
}

/**
 * What a cursor is worth. `other-history`: it was given away by this facility, for a transaction that is not in its history now: a
 * backup was restored. `unknown`: of an older epoch, or invented.
 */
export async function judgeCursor(
  tx: Tx,
  cursor: Cursor,
  head: Head,
): Promise<"good" | "unknown" | "horizon" | "other-history"> {
  if (cursor.epoch !== head.epoch) return "unknown";
  const mark = openCursor(cursor, head.key);
  if (mark === undefined) return "unknown";
  const known = await tx.selectFrom("sync_tx").select("token").where("seq", "=", mark.seq).executeTakeFirst();
  if (known?.token !== mark.token) return "other-history";
  return mark.seq < head.horizon ? "horizon" : "good";
}

/** From now on it is another history: every station fetches everything anew and offers its own work again. */
export async function beginNewEpoch(db: Database, old: string): Promise<void> {
  await db
    .updateTable("sync_meta")
    .set({ epoch: sql`gen_random_uuid()` })
    .where("epoch", "=", old)
    .execute();
}

export function cursorAt(head: Head): Cursor {
  return sealCursor(head, head.key);
}
