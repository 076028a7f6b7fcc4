import { sql, type Kysely } from "kysely";

// Frozen: a facility somewhere has run it. What comes later is another file.

const statements = [
  // Columns as of every table of rows (0001).
  `create table wait_entries (
     id text primary key, doc jsonb not null, rev bigint not null, scopes text[] not null, member text)`,
  // As the booking that it would be (0006): a company's wish is the company's and the staff's.
  `alter table wait_entries enable row level security`,
  `alter table wait_entries force row level security`,
  `create policy for_the_backend on wait_entries using ((select desk_reader()) is null)`,
  `create policy for_readers on wait_entries for select using ((select desk_reader()) is not null and (
     (select desk_is_staff()) or doc #>> '{draft,use}' is distinct from 'coalition'
     or doc #>> '{draft,memberId}' = any ((select desk_members())::text[])))`,
  `do $$ begin
     if current_setting('is_superuser') = 'on' then grant select on wait_entries to beamline_desk_reader; end if;
   end $$`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
