import { sql, type Kysely } from "kysely";

// Frozen: a facility somewhere has run it. What comes later is another file.

const statements = [
  // Columns as of every table of rows (0001).
  `create table quota_entries (
     id text primary key, doc jsonb not null, rev bigint not null, scopes text[] not null, member text,
     term_id text generated always as (doc ->> 'termId') stored,
     station_id text generated always as (doc ->> 'stationId') stored)`,
  `create index quota_entries_cell on quota_entries (term_id, station_id)`,
  // The second wall (0006): what is said about hours of the coalition is for the staff.
  `alter table quota_entries enable row level security`,
  `alter table quota_entries force row level security`,
  `create policy for_the_backend on quota_entries using ((select desk_reader()) is null)`,
  `create policy for_readers on quota_entries for select using ((select desk_reader()) is not null
     and ((select desk_is_staff()) or doc ->> 'quotaClass' is distinct from 'coalition'))`,
  `do $$ begin
     if current_setting('is_superuser') = 'on' then
       grant select on quota_entries to beamline_desk_reader;
     end if;
   end $$`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
