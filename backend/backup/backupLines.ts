import { createHash } from "node:crypto";
import { sql } from "kysely";
import { BACKUP_FORM, type BackupLine } from "#backend/backup/backupForm.ts";
import { backupTables, type StoredTable } from "#backend/backup/backupTables.ts";
import { lastMigration } from "#backend/store/migrate.ts";
import type { Database, Tx } from "#backend/store/tables.ts";

/** Rows that are held in memory at once. */
const PAGE_ROWS = 1_000;

/** Everything that the facility holds, of one snapshot, as text with the ends of lines (backupForm.ts). Others go on writing. */
export async function* backupLines(db: Database, at: number): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const counted = { rows: 0 };
  const keep = (text: string) => {
    hash.update(text);
    return text;
  };
  const transaction = await db.startTransaction().setIsolationLevel("repeatable read").execute();
  try {
    const migration = await lastMigration(transaction);
    yield keep(asText({ kind: "beamline-desk-backup", form: BACKUP_FORM, at, migration }));
    for (const table of await backupTables(transaction)) {
      const columns = table.types.map(({ column }) => column);
      yield keep(asText({ kind: "table", table: table.table, columns }));
      for await (const rows of pagesOf(transaction, table)) {
        counted.rows += rows.length;
        yield keep(rows.map((row) => `${row}\n`).join(""));
      }
    }
    yield asText({ kind: "end", rows: counted.rows, sha256: hash.digest("hex") });
  } finally {
    // It only read.
    await transaction.rollback().execute();
  }
}

/**
 * The rows as the database itself writes them: numbers and texts stay as they are, to the last digit. Columns of type `json` come
 * as text in JSON: what a station sent may hold what is no text to PostgreSQL (a zero byte), and stays as it was sent.
 */
async function* pagesOf(tx: Tx, { table, types }: StoredTable): AsyncGenerator<string[]> {
  const chosen = types.map(({ column, type }) =>
    type === "json" ? sql`${sql.ref(column)}::text as ${sql.ref(column)}` : sql.ref(column),
  );
  await sql`declare all_rows no scroll cursor for
    select row_to_json(one)::text as line from (select ${sql.join(chosen)} from ${sql.table(table)}) as one`.execute(
    tx,
  );
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(PAGE_ROWS)} from all_rows`.execute(tx);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await sql`close all_rows`.execute(tx);
}

function asText(line: BackupLine): string {
  return `${JSON.stringify(line)}\n`;
}
