import type { Generated, Kysely, Transaction } from "kysely";
import type { PackedEntity } from "#backend/packs/packedEntities.ts";
import type { Entity } from "#shared/sync/entities.ts";

/** The SQL table of each kind of row. */
export const TABLE_OF: Readonly<Record<Entity, string>> = {
  beamlines: "beamlines",
  stations: "stations",
  terms: "terms",
  offers: "offers",
  machinePeriods: "machine_periods",
  members: "members",
  coalitionRules: "coalition_rules",
  quotaEntries: "quota_entries",
  bookings: "bookings",
  bookingEvents: "booking_events",
  calendarBlocks: "calendar_blocks",
  heliumDevices: "helium_devices",
  heliumSeals: "helium_seals",
  waitEntries: "wait_entries",
  heliumEntries: "helium_entries",
  assignments: "assignments",
};

/** The tables that are not rows of the facility; those are spoken to in SQL, one text for all of them (TABLE_OF). */
export type Tables = {
  readonly sync_meta: {
    readonly one_row: boolean;
    readonly epoch: string;
    readonly horizon: number;
    readonly cursor_key: string;
    readonly facility: string | null;
  };
  readonly sync_tx: { readonly seq: number; readonly token: string; readonly at_ms: number };
  readonly sync_client: {
    readonly client_id: string;
    readonly user_id: string;
    readonly last_seq: number;
    readonly created_ms: number;
    readonly seen_ms: number;
  };
  readonly sync_call: { readonly client_id: string; readonly seq: number; readonly mutation_id: string };
  readonly sync_mutation: {
    readonly id: string;
    readonly client_id: string;
    readonly seq: number;
    readonly user_id: string;
    readonly name: string;
    readonly args: string;
    readonly via: string;
    readonly status: "applied" | "rejected";
    readonly code: string | null;
    readonly problems: string | null;
    readonly occurred_ms: number;
    readonly received_ms: number;
    readonly clock: string | null;
  };
  readonly sync_resolution: { readonly mutation_id: string; readonly kind: string; readonly at_ms: number };
  readonly packs: {
    readonly sha256: string;
    readonly scope: string;
    readonly entity: PackedEntity;
    readonly from_ms: number;
    readonly to_ms: number;
    readonly rows: number;
    readonly bytes: number;
    readonly span_rows: number;
    readonly span_rev: number;
    readonly content: Uint8Array;
    readonly replaced_ms: number | null;
  };
  readonly sync_trouble: { readonly mutation_id: string; readonly tries: number };
  readonly people: {
    readonly id: string;
    readonly name: string;
    readonly sign_in_name: string | null;
    readonly secret: string | null;
    readonly subject: string | null;
    readonly roles: readonly string[];
    readonly beamlines: readonly string[];
    readonly members: readonly string[];
    readonly state: "active" | "disabled";
    readonly made_ms: number;
    readonly changed_ms: number;
  };
  readonly sessions: {
    readonly hash: string;
    readonly person_id: string;
    readonly client_id: string | null;
    readonly made_ms: number;
    readonly seen_ms: number;
    readonly expires_ms: number;
  };
  readonly sign_in_tries: { readonly key: string; readonly failures: number; readonly last_ms: number };
  readonly people_log: {
    readonly no: Generated<number>;
    readonly at_ms: number;
    readonly by_id: string | null;
    readonly person_id: string;
    readonly act: string;
    readonly before: string | null;
    readonly after: string | null;
  };
};

export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;
