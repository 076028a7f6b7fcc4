import { sql, type Kysely } from "kysely";

// Frozen: a facility somewhere has run it. What comes later is another file.

const statements = [
  // `secret`: hash of the password with how it was made; null where somebody else vouches for the person (`subject`).
  `create table people (
     id text primary key, name text not null, sign_in_name text unique, secret text, subject text unique,
     roles text[] not null, beamlines text[] not null, members text[] not null,
     state text not null check (state in ('active', 'disabled')), made_ms bigint not null, changed_ms bigint not null)`,
  // Of a token only its hash is kept: whoever reads the database can be nobody by it.
  `create table sessions (
     hash text primary key, person_id text not null references people on delete cascade, client_id text,
     made_ms bigint not null, seen_ms bigint not null, expires_ms bigint not null)`,
  `create index sessions_person on sessions (person_id)`,
  // Names and addresses as hashes: what is typed by mistake may be a password.
  `create table sign_in_tries (key text primary key, failures integer not null, last_ms bigint not null)`,
  `create index sign_in_tries_last on sign_in_tries (last_ms)`,
  // Who gave whom which rights. Append-only. `by_id` null: at the backend's own command line.
  `create table people_log (
     no bigint generated always as identity primary key, at_ms bigint not null, by_id text, person_id text not null,
     act text not null, before json, after json)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
