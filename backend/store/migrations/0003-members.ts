import { sql, type Kysely } from "kysely";

// Frozen: a facility somewhere has run it. What comes later is another file.

/** Columns as of every table of rows (0001). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table members (
    id text primary key, doc jsonb not null, rev bigint not null, scopes text[] not null, member text)`.execute(db);
}
