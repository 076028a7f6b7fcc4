import { sql, type Kysely } from "kysely";

// Frozen: a facility somewhere has run it. What comes later is another file.

// In brackets with select: worked out once for a statement, not for each row.
const staff = `(select desk_is_staff())`;
const own = `(select desk_members())::text[]`;

const newTables = ["helium_devices", "helium_seals"];

const statements = [
  // Columns as of every table of rows (0001).
  ...newTables.map(
    (table) => `create table ${table} (
     id text primary key, doc jsonb not null, rev bigint not null, scopes text[] not null, member text)`,
  ),
  // When an entry counts: at its time, unless its month was closed before it came.
  `alter table helium_entries add column booked_ms bigint
     generated always as (floor(coalesce(doc ->> 'countedAt', doc ->> 'at')::numeric)::bigint) stored`,
  `create index helium_entries_booked on helium_entries (booked_ms)`,
  // The second wall (0006).
  ...newTables.flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy for_the_backend on ${table} using ((select desk_reader()) is null)`,
    `create policy for_readers on ${table} for select using ((select desk_reader()) is not null and ${staff})`,
  ]),
  // A company reads what was used in its own beamtime.
  `alter policy for_readers on helium_entries
     using ((select desk_reader()) is not null and (${staff} or coalesce(doc ->> 'memberId' = any (${own}), false)))`,
  `do $$ begin
     if current_setting('is_superuser') = 'on' then
       grant select on ${newTables.join(", ")} to beamline_desk_reader;
     end if;
   end $$`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
