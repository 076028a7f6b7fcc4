import { sql, type Kysely } from "kysely";

// Frozen: a facility somewhere has run it. What comes later is another file.

export async function up(db: Kysely<unknown>): Promise<void> {
  // A new database lets everybody into its schema; one that was made anew by hand (drop schema, create schema) lets in its owner only,
  // and every read for a person (0006) would fail.
  await sql
    .raw(
      `do $$ begin
         if current_setting('is_superuser') = 'on' then
           execute format('grant usage on schema %I to beamline_desk_reader', current_schema());
         end if;
       end $$`,
    )
    .execute(db);
}
