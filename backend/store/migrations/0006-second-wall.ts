import { sql, type Kysely } from "kysely";

// Frozen: a facility somewhere has run it. What comes later is another file.
//
// Who may read which row, said once more by the database, from the rows themselves and docs/visibility.md: not from the columns `scopes`
// and `member`, which the program computes. `desk.reader`, set for one transaction, says for whom is being read.

const functions = [
  `create function desk_reader() returns jsonb language sql stable as
     $$ select nullif(current_setting('desk.reader', true), '')::jsonb $$`,
  // Whoever holds a role other than viewer works for the facility.
  `create function desk_is_staff() returns boolean language sql stable as
     $$ select exists (select from jsonb_array_elements_text(desk_reader() -> 'roles') as role where role <> 'viewer') $$`,
  `create function desk_members() returns text[] language sql stable as
     $$ select coalesce(array_agg(member), '{}') from jsonb_array_elements_text(desk_reader() -> 'members') as member $$`,
  // Each side of a change that is coalition use must be of one and the same of the reader's own members.
  `create function desk_may_read_change(doc jsonb, own text[]) returns boolean language sql immutable as
     $$ select case
       when coalesce(doc #>> '{before,use}', '') <> 'coalition' and coalesce(doc #>> '{after,use}', '') <> 'coalition' then true
       when coalesce(doc #>> '{before,use}', '') <> 'coalition' then coalesce(doc #>> '{after,memberId}' = any (own), false)
       when coalesce(doc #>> '{after,use}', '') <> 'coalition' then coalesce(doc #>> '{before,memberId}' = any (own), false)
       else coalesce(doc #>> '{before,memberId}' = doc #>> '{after,memberId}' and doc #>> '{after,memberId}' = any (own), false)
     end $$`,
];

// In brackets with select: worked out once for a statement, not for each row.
const staff = `(select desk_is_staff())`;
const own = `(select desk_members())::text[]`;

/** Table → which of its rows a reader gets. */
const readable: Readonly<Record<string, string>> = {
  beamlines: "true",
  stations: "true",
  terms: "true",
  offers: "true",
  machine_periods: "true",
  helium_entries: staff,
  assignments: staff,
  members: `${staff} or id = any (${own})`,
  bookings: `${staff} or doc ->> 'use' is distinct from 'coalition' or doc ->> 'memberId' = any (${own})`,
  booking_events: `${staff} or desk_may_read_change(doc, ${own})`,
  // A block stands for a booking that the reader does not get: the inner question is asked in the reader's name.
  calendar_blocks: `not exists (select from bookings where bookings.id = calendar_blocks.booking_id)`,
};

export async function up(db: Kysely<unknown>): Promise<void> {
  const tables = Object.keys(readable);
  const statements = [
    ...functions,
    ...tables.flatMap((table) => [
      `alter table ${table} enable row level security`,
      // Also for the owner, as which the backend usually comes.
      `alter table ${table} force row level security`,
      `create policy for_the_backend on ${table} using ((select desk_reader()) is null)`,
      `create policy for_readers on ${table} for select using ((select desk_reader()) is not null and (${readable[table]}))`,
    ]),
    // A superuser passes every policy, so where the backend comes as one it reads as this role. Roles belong to the whole server.
    `do $$ begin
       if current_setting('is_superuser') = 'on' then
         begin
           create role beamline_desk_reader nologin;
         exception when duplicate_object or unique_violation then null;
         end;
         grant select on ${tables.join(", ")} to beamline_desk_reader;
       end if;
     end $$`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
