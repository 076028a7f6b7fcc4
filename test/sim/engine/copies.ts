import { sql } from "kysely";
import { TABLE_OF, type Database } from "#backend/store/tables.ts";

/** Backups of the facility's database, table by table. */
export type Copies = {
  /** Empties every table. */
  clear(db: Database): Promise<void>;
  backup(db: Database): Promise<void>;
  /** Puts the last backup back; false where there is none. */
  restore(db: Database): Promise<boolean>;
};

/** In an order in which rows may be put: those that others speak of first. */
const TABLES = [
  ...Object.values(TABLE_OF),
  "sync_meta",
  "sync_tx",
  "sync_log",
  "sync_client",
  "sync_mutation",
  "sync_call",
  "sync_trouble",
];

export async function makeCopies(db: Database): Promise<Copies> {
  const columns = new Map<string, string>();
  await sql`create schema copies`.execute(db);
  for (const table of TABLES) {
    const { rows } = await sql<{ name: string }>`
      select column_name as name from information_schema.columns
      where table_name = ${table} and table_schema = 'public' and is_generated = 'NEVER'`.execute(db);
    columns.set(table, rows.map(({ name }) => name).join(", "));
    await sql.raw(`create table copies.${table} as select ${columns.get(table)} from ${table}`).execute(db);
  }
  await sql.raw("create table copies.beginning as table copies.sync_meta").execute(db);
  const each = async (tables: readonly string[], statement: (table: string, of: string) => string) => {
    for (const table of tables) await sql.raw(statement(table, columns.get(table) ?? "")).execute(db);
  };
  const empty = () => each(TABLES.toReversed(), (table) => `delete from ${table}`);
  let hasOne = false;
  return {
    async clear() {
      hasOne = false;
      await empty();
      await each(["sync_meta"], (table, of) => `insert into ${table} (${of}) select ${of} from copies.beginning`);
      await sql`insert into sync_tx values (0, 'beginning', 0)`.execute(db);
    },
    async backup() {
      await each(TABLES, (table) => `delete from copies.${table}`);
      await each(TABLES, (table, of) => `insert into copies.${table} select ${of} from ${table}`);
      hasOne = true;
    },
    async restore() {
      if (!hasOne) return false;
      await empty();
      await each(TABLES, (table, of) => `insert into ${table} (${of}) select ${of} from copies.${table}`);
      return true;
    },
  };
}
