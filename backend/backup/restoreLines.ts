import { sql } from "kysely";
import { parseBackupLine, type BackupHead } from "#backend/backup/backupForm.ts";
import { backupTables, type StoredTable } from "#backend/backup/backupTables.ts";
import { migrate } from "#backend/store/migrate.ts";
import type { Store } from "#backend/store/store.ts";
import type { Tx } from "#backend/store/tables.ts";

/** Rows of one statement. */
const PIECE = 1_000;

/**
 * Puts the rows of a backup, whose lines were checked, into a database that has no tables yet: brought to the step of the backup
 * first, and to today's afterwards. Answers how many rows there were.
 */
export async function restoreLines(store: Store, head: BackupHead, lines: AsyncIterable<string>): Promise<number> {
  await migrate(store.db, head.migration);
  const rows = await store.db.transaction().execute(async (tx) => {
    const known = await backupTables(tx);
    // What the migrations themselves put there.
    await sql.raw(`truncate ${known.map(({ table }) => table).join(", ")} cascade`).execute(tx);
    const count = await loadRows(tx, known, lines);
    await countOn(tx);
    return count;
  });
  await migrate(store.db);
  return rows;
}

async function loadRows(tx: Tx, known: readonly StoredTable[], lines: AsyncIterable<string>): Promise<number> {
  let count = 0;
  let into: StoredTable | undefined;
  let waiting: string[] = [];
  const flush = async () => {
    if (into !== undefined && waiting.length > 0) await insertRows(tx, into, waiting);
    count += waiting.length;
    waiting = [];
  };
  for await (const text of lines) {
    const line = parseBackupLine(text);
    if (line === undefined) waiting.push(text);
    if (line !== undefined || waiting.length >= PIECE) await flush();
    if (line?.kind === "table") into = storedTable(line, known);
  }
  return count;
}

/** Names come from a file: only those that the database itself has are put into a statement. */
function storedTable(
  { table, columns }: { readonly table: string; readonly columns: readonly string[] },
  known: readonly StoredTable[],
): StoredTable {
  const ours = known.find((one) => one.table === table);
  const types = ours?.types.filter(({ column }) => columns.includes(column));
  if (types?.length !== columns.length)
    throw new Error(`The backup has a table or a column that this program does not know: ${table}`);
  return { table, types };
}

async function insertRows(tx: Tx, { table, types }: StoredTable, rows: readonly string[]): Promise<void> {
  const names = types.map(({ column }) => sql.ref(column));
  const read = types.map(({ column, type }) => sql`${sql.ref(column)} ${sql.raw(type === "json" ? "text" : type)}`);
  const cast = types.map(({ column, type }) => sql`${sql.ref(column)}::${sql.raw(type)}`);
  await sql`insert into ${sql.table(table)} (${sql.join(names)}) overriding system value
    select ${sql.join(cast)}
    from json_to_recordset(${`[${rows.join(",")}]`}::text::json) as one(${sql.join(read)})`.execute(tx);
}

/** Numbers that the database gives itself go on behind the restored ones. */
async function countOn(tx: Tx): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = current_schema() and is_identity = 'YES'`.execute(tx);
  for (const { table, column } of rows)
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}),
      (select coalesce(max(${sql.ref(column)}), 0) + 1 from ${sql.table(table)}), false)`.execute(tx);
}
