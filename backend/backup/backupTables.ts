import { sql } from "kysely";
import type { Database, Tx } from "#backend/store/tables.ts";

/**
 * Not in a backup: what the migrations note for themselves, what is made anew from rows (packs), and who is signed in at the
 * moment: a session that was ended must not come back with an old file.
 */
const LEFT_OUT = new Set(["kysely_migration", "kysely_migration_lock", "packs", "sessions", "sign_in_tries"]);

/** A table with the columns that are written (not those that the database computes itself), and their types in SQL. */
export type StoredTable = {
  readonly table: string;
  readonly types: readonly { readonly column: string; readonly type: string }[];
};

/** All tables, each behind those that it refers to. */
export async function backupTables(db: Database | Tx): Promise<readonly StoredTable[]> {
  const { rows } = await sql<StoredTable & { needs: string[] }>`
    select c.relname as table,
      (select json_agg(json_build_object('column', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as types,
      array(select r.relname::text from pg_constraint k join pg_class r on r.oid = k.confrelid
        where k.contype = 'f' and k.conrelid = c.oid and r.oid <> c.oid) as needs
    from pg_class c where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
    order by c.relname`.execute(db);
  const left = new Map(rows.filter(({ table }) => !LEFT_OUT.has(table)).map((row) => [row.table, row]));
  const ordered: StoredTable[] = [];
  while (left.size > 0) {
    const next = [...left.values()].filter(({ needs }) => !needs.some((table) => left.has(table)));
    if (next.length === 0) throw new Error(`Tables refer to each other in a circle: ${[...left.keys()].join(", ")}`);
    for (const { table, types } of next) {
      ordered.push({ table, types });
      left.delete(table);
    }
  }
  return ordered;
}
