import { sql, type Kysely } from "kysely";

// Frozen: a facility somewhere has run it. What comes later is another file.

/** Table → the columns that rules and constraints need, each read from the row itself. */
const entityTables: Readonly<Record<string, readonly string[]>> = {
  beamlines: [],
  stations: [text("beamline_id", "beamlineId")],
  terms: [],
  offers: [],
  machine_periods: [text("beamline_id", "beamlineId"), int("start_ms", "start"), int("end_ms", "end")],
  bookings: [text("station_id", "stationId"), int("start_ms", "start"), int("end_ms", "end"), text("state", "state")],
  booking_events: [text("booking_id", "bookingId"), int("at_ms", "at")],
  // Which booking a block hides is known here and sent to nobody.
  calendar_blocks: ["booking_id text not null unique", int("start_ms", "start"), int("end_ms", "end")],
  helium_entries: [int("at_ms", "at")],
  assignments: [int("start_ms", "start"), int("end_ms", "end")],
};

const syncTables = [
  `create table sync_meta (
     one_row boolean primary key default true check (one_row),
     epoch uuid not null default gen_random_uuid(),
     horizon bigint not null default 0,
     cursor_key text not null default replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''),
     facility text)`,
  `insert into sync_meta default values`,
  `create table sync_tx (seq bigint primary key, token text not null, at_ms bigint not null)`,
  `insert into sync_tx values (0, substr(replace(gen_random_uuid()::text, '-', ''), 1, 16), 0)`,
  // Ids only: what a row says is read when it is asked for, in the same snapshot.
  `create table sync_log (
     seq bigint not null references sync_tx, scope text not null, member text, entity text not null,
     row_id text not null, op text not null check (op in ('P', 'D')))`,
  `create index sync_log_seq on sync_log (seq)`,
  `create table sync_client (
     client_id text primary key, user_id text not null, last_seq bigint not null default 0,
     created_ms bigint not null, seen_ms bigint not null)`,
  `create table sync_mutation (
     id text primary key, client_id text not null, seq bigint not null, user_id text not null, name text not null,
     args json not null, via text not null, status text not null check (status in ('applied', 'rejected')),
     code text, problems json, occurred_ms bigint not null, received_ms bigint not null, clock json)`,
  // Also the numbers under which a known call came again.
  `create table sync_call (
     client_id text not null references sync_client, seq bigint not null,
     mutation_id text not null references sync_mutation, primary key (client_id, seq))`,
  `create table sync_trouble (mutation_id text primary key, tries integer not null)`,
];

const constraints = [
  // No two live bookings at one station at a time, whatever the rules missed. Immediate: a check that waits for another
  // transaction at commit would do so while the publication lock is held.
  `alter table bookings add constraint bookings_one_at_a_time exclude using gist
     (station_id with =, int8range(start_ms, end_ms) with &&) where (state <> 'cancelled')`,
  `create index bookings_place on bookings (station_id, start_ms)`,
  `create index bookings_end on bookings (end_ms)`,
  `create index stations_beamline on stations (beamline_id)`,
  `create index machine_periods_start on machine_periods (start_ms)`,
  `create index booking_events_booking on booking_events (booking_id, id)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create extension if not exists btree_gist`,
    ...Object.entries(entityTables).map(([table, columns]) => entityTable(table, columns)),
    ...syncTables,
    ...constraints,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** `scopes` and `member`: where the row is published (shared/sync/scopesOf); `rev`: transaction of its last change. */
function entityTable(table: string, columns: readonly string[]): string {
  const all = ["id text primary key", "doc jsonb not null", "rev bigint not null", "scopes text[] not null"];
  return `create table ${table} (${[...all, "member text", ...columns].join(", ")})`;
}

function text(column: string, field: string): string {
  return `${column} text generated always as (doc ->> '${field}') stored`;
}

function int(column: string, field: string): string {
  // Some history has parts of milliseconds.
  return `${column} bigint generated always as (floor((doc ->> '${field}')::numeric)::bigint) stored`;
}
