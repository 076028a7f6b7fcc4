import { sql } from "kysely";
import type { Places } from "#backend/store/placesOf.ts";
import { TABLE_OF, type Database, type Tx } from "#backend/store/tables.ts";
import type { Entity } from "#shared/sync/entities.ts";

/** A row to be stored, or (`doc` null) to be taken away. */
export type RowWrite = {
  readonly id: string;
  readonly doc: { readonly id: string } | null;
  readonly places: Places;
  /** Of a block: the booking it hides. */
  readonly bookingId?: string;
};

/** Where a row was published before a change and where it is after; null: nowhere. */
export type Touched = {
  readonly entity: Entity;
  readonly id: string;
  readonly before: Places | null;
  readonly after: Places | null;
};

/**
 * Writes rows of one table in few statements. A row that another transaction put there meanwhile is an error (23505), never
 * overwritten. Bookings that change places with each other pass: they give theirs up before any takes a new one.
 */
export async function writeRows(tx: Tx, entity: Entity, writes: readonly RowWrite[]): Promise<Touched[]> {
  const table = sql.table(TABLE_OF[entity]);
  const known = await lockRows(tx, entity, writes);
  const gone = writes.filter(({ id, doc }) => doc === null && known.has(id)).map(({ id }) => id);
  const changed = writes.filter(({ id, doc }) => doc !== null && known.has(id));
  const added = writes.filter(({ id, doc }) => doc !== null && !known.has(id));
  if (gone.length > 0) await sql`delete from ${table} where id = any(${gone}::text[])`.execute(tx);
  if (entity === "bookings" && changed.length > 1) await giveUpPlaces(tx, changed);
  if (changed.length > 0) {
    await sql`update ${table} as stored set doc = given.doc, scopes = given.scopes, member = given.member
      from jsonb_to_recordset(${JSON.stringify(changed.map(asRecord))}::jsonb)
        as given(id text, doc jsonb, scopes text[], member text)
      where stored.id = given.id`.execute(tx);
  }
  if (added.length > 0) await insertRows(tx, entity, { rows: added, rev: 0, known: "refuse" });
  return writes
    .filter(({ id, doc }) => doc !== null || known.has(id))
    .map(({ id, doc, places }) => ({
      entity,
      id,
      before: known.get(id) ?? null,
      after: doc === null ? null : places,
    }));
}

/** New rows in bulk. `keep`: those whose id or place is taken are left out. */
export async function insertRows(
  db: Tx | Database,
  entity: Entity,
  { rows, rev, known }: { readonly rows: readonly RowWrite[]; readonly rev: number; readonly known: "refuse" | "keep" },
): Promise<void> {
  const isBlock = entity === "calendarBlocks";
  await sql`insert into ${sql.table(TABLE_OF[entity])} (id, doc, rev, scopes, member${sql.raw(isBlock ? ", booking_id" : "")})
    select id, doc, ${rev}::bigint, scopes, member${sql.raw(isBlock ? ", booking_id" : "")}
    from jsonb_to_recordset(${JSON.stringify(rows.map(asRecord))}::jsonb)
      as given(id text, doc jsonb, scopes text[], member text, booking_id text)
    ${sql.raw(known === "keep" ? "on conflict do nothing" : "")}`.execute(db);
}

async function lockRows(tx: Tx, entity: Entity, writes: readonly RowWrite[]): Promise<Map<string, Places>> {
  const ids = writes.map(({ id }) => id).toSorted();
  const { rows } = await sql<Places & { id: string }>`
    select id, scopes, member from ${sql.table(TABLE_OF[entity])} where id = any(${ids}::text[]) order by id for update`.execute(
    tx,
  );
  return new Map(rows.map(({ id, scopes, member }) => [id, { scopes, member }]));
}

/** Cancelled bookings take no place. Nobody sees it: the same transaction gives each of them what it shall be. */
async function giveUpPlaces(tx: Tx, writes: readonly RowWrite[]): Promise<void> {
  const ids = writes.map(({ id }) => id);
  await sql`update bookings set doc = doc || '{"state":"cancelled"}' where id = any(${ids}::text[])`.execute(tx);
}

function asRecord({ id, doc, places, bookingId }: RowWrite) {
  return { id, doc, scopes: places.scopes, member: places.member, booking_id: bookingId ?? null };
}
