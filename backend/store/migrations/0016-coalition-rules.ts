import { sql, type Kysely } from "kysely";

// Frozen: a facility somewhere has run it. What comes later is another file.

const statements = [
  // Columns as of every table of rows (0001).
  `create table coalition_rules (
     id text primary key, doc jsonb not null, rev bigint not null, scopes text[] not null, member text)`,
  // The second wall (0006): classes and rounds are for everybody.
  `alter table coalition_rules enable row level security`,
  `alter table coalition_rules force row level security`,
  `create policy for_the_backend on coalition_rules using ((select desk_reader()) is null)`,
  `create policy for_readers on coalition_rules for select using ((select desk_reader()) is not null)`,
  `do $$ begin
     if current_setting('is_superuser') = 'on' then
       grant select on coalition_rules to beamline_desk_reader;
     end if;
   end $$`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
