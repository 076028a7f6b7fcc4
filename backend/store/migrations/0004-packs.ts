import { sql, type Kysely } from "kysely";

// Frozen: a facility somewhere has run it. What comes later is another file.

const statements = [
  // Old rows of one kind and one scope, as compressed JSON. `span_rows` and `span_rev`: how many rows there were in [from_ms, to_ms) and
  // the last transaction that had changed one of them. While that is still so, the pack is what the tables say.
  `create table packs (
     sha256 text not null, scope text not null, entity text not null, from_ms bigint not null, to_ms bigint not null,
     rows bigint not null, bytes bigint not null, span_rows bigint not null, span_rev bigint not null,
     content bytea not null, replaced_ms bigint, primary key (sha256, scope))`,
  `create index packs_entity on packs (entity) where replaced_ms is null`,
  `create index bookings_start on bookings (start_ms)`,
  `create index booking_events_at on booking_events (at_ms)`,
  `create index helium_entries_at on helium_entries (at_ms)`,
  `create index assignments_start on assignments (start_ms)`,
  `create index sync_tx_at on sync_tx (at_ms)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
