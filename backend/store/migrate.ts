import { Migrator, sql } from "kysely";
import * as firstTables from "#backend/store/migrations/0001-first-tables.ts";
import * as people from "#backend/store/migrations/0002-people.ts";
import * as members from "#backend/store/migrations/0003-members.ts";
import * as packs from "#backend/store/migrations/0004-packs.ts";
import * as secondWall from "#backend/store/migrations/0006-second-wall.ts";
import * as helium from "#backend/store/migrations/0010-helium.ts";
import * as refused from "#backend/store/migrations/0011-refused.ts";
import * as waiting from "#backend/store/migrations/0012-waiting.ts";
import * as readerEnters from "#backend/store/migrations/0014-reader-enters.ts";
import * as coalitionRules from "#backend/store/migrations/0016-coalition-rules.ts";
import * as quotas from "#backend/store/migrations/0015-quotas.ts";
import type { Database, Tx } from "#backend/store/tables.ts";

const migrations = {
  "0001-first-tables": firstTables,
  "0002-people": people,
  "0003-members": members,
  "0004-packs": packs,
  "0006-second-wall": secondWall,
  "0010-helium": helium,
  "0011-refused": refused,
  "0012-waiting": waiting,
  "0014-reader-enters": readerEnters,
  "0015-quotas": quotas,
  "0016-coalition-rules": coalitionRules,
};

/**
 * Brings the database to today's tables, or as far as a step of before (a new database only). Several processes may do so at
 * once: one works, the others wait (advisory lock). Throws where this program does not know the step.
 */
export async function migrate(db: Database, upTo?: string): Promise<void> {
  if (upTo !== undefined && !Object.hasOwn(migrations, upTo))
    throw new Error(`Made by a newer version of this program (${upTo}). Update this one first.`);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (error !== undefined) throw error;
}

/** How far a database has been brought. */
export async function lastMigration(db: Database | Tx): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name desc limit 1`.execute(
    db,
  );
  return rows[0]?.name ?? "";
}
