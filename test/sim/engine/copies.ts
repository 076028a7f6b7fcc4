import { sql } from "kysely";
import { TABLE_OF, type Database } from "#backend/store/tables.ts";

/** Copies of the facility's whole database inside it, each taken and put back by one statement. */
export type Copies = {
  /** Keeps what is there now as the beginning of every schedule. */
  keepBeginning(): Promise<void>;
  beginAnew(): Promise<void>;
  backup(): Promise<void>;
  /** Puts the last backup back; false where there is none. */
  restore(): Promise<boolean>;
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
  const columns = await columnsOf(db);
  const all = (statement: (table: string, of: string) => string, tables = TABLES) =>
    tables.map((table) => statement(table, columns.get(table) ?? ""));
  const empty = all((table) => `delete from ${table}`, TABLES.toReversed());
  // Nothing here outlives the process: no need to write everything twice, nor to wait until it is written.
  await runAll(db, [
    "set synchronous_commit = off",
    ...all((table) => `alter table ${table} set unlogged`, TABLES.toReversed()),
  ]);
  for (const place of ["beginning", "backup"]) {
    await sql.raw(`create schema ${place}`).execute(db);
    await runAll(db, [...all((table, of) => `create unlogged table ${place}.${table} as select ${of} from ${table}`)]);
    await define(db, `${place}.take`, [
      ...all((table) => `delete from ${place}.${table}`),
      ...all((table, of) => `insert into ${place}.${table} select ${of} from ${table}`),
    ]);
    await define(db, `${place}.put`, [
      ...empty,
      ...all((table, of) => `insert into ${table} (${of}) select ${of} from ${place}.${table}`),
    ]);
  }
  const call = (name: string) => sql.raw(`select ${name}()`).execute(db);
  let hasBackup = false;
  return {
    keepBeginning: async () => void (await call("beginning.take")),
    async beginAnew() {
      hasBackup = false;
      await call("beginning.put");
    },
    async backup() {
      await call("backup.take");
      hasBackup = true;
    },
    async restore() {
      if (hasBackup) await call("backup.put");
      return hasBackup;
    },
  };
}

/** The columns of each table that are not computed. */
async function columnsOf(db: Database): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ table: string; columns: string }>`
    select table_name as table, string_agg(column_name, ', ') as columns from information_schema.columns
    where table_schema = 'public' and is_generated = 'NEVER' group by table_name`.execute(db);
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

async function runAll(db: Database, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

async function define(db: Database, name: string, statements: readonly string[]): Promise<void> {
  const body = statements.map((statement) => `${statement};`).join("\n");
  await sql.raw(`create function ${name}() returns void language sql as $$ ${body} $$`).execute(db);
}
