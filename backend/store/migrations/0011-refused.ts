import { sql, type Kysely } from "kysely";

// Frozen: a facility somewhere has run it. What comes later is another file.

const guarded = ["sync_mutation", "sync_resolution"];

const statements = [
  // What the author of a refused call did about it. The row of the call itself is written once, for ever.
  `create table sync_resolution (
     mutation_id text primary key, kind text not null, at_ms bigint not null)`,
  `create index sync_mutation_refused on sync_mutation (received_ms) where status = 'rejected'`,
  // Read in somebody's name (0006), calls are the staff's alone: they hold words of every company.
  ...guarded.flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy for_the_backend on ${table} using ((select desk_reader()) is null)`,
    `create policy for_readers on ${table} for select
       using ((select desk_reader()) is not null and (select desk_is_staff()))`,
  ]),
  `do $$ begin
     if current_setting('is_superuser') = 'on' then grant select on ${guarded.join(", ")} to beamline_desk_reader; end if;
   end $$`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
