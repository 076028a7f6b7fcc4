import { Migrator } from "kysely";
import * as firstTables from "#backend/store/migrations/0001-first-tables.ts";
import * as people from "#backend/store/migrations/0002-people.ts";
import * as members from "#backend/store/migrations/0003-members.ts";
import type { Database } from "#backend/store/tables.ts";

const migrations = { "0001-first-tables": firstTables, "0002-people": people, "0003-members": members };

/** Brings the database to today's tables. Several processes may do so at once: one works, the others wait (advisory lock). */
export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
