import { Kysely, PostgresDialect } from "kysely";
import { Client, Pool, types as pgTypes, type CustomTypesConfig } from "pg";
import { listenForNews } from "#backend/store/listenForNews.ts";
import { migrate } from "#backend/store/migrate.ts";
import { newsBoard } from "#backend/store/newsBoard.ts";
import type { Store } from "#backend/store/store.ts";
import type { Tables } from "#backend/store/tables.ts";

const INT8 = 20;
const CONNECTIONS = 10;
/** A statement that takes longer is broken off: nobody waits for it any more. */
const STATEMENT_LIMIT_MS = 30_000;

/** A PostgreSQL server, 15 or newer, with today's tables. Several backends may share one database. */
export async function openPostgres(url: string): Promise<Store> {
  const store = await connectPostgres(url);
  await migrate(store.db);
  return store;
}

/** The same, with the tables that it has: none, where it is new. */
export async function connectPostgres(url: string): Promise<Store> {
  const types = { getTypeParser: (oid: number, format?: "text" | "binary") => parserOf(oid, format) };
  const settings = { connectionString: url, types: types as CustomTypesConfig, application_name: "beamline-desk" };
  const pool = new Pool({
    ...settings,
    max: CONNECTIONS,
    statement_timeout: STATEMENT_LIMIT_MS,
    idle_in_transaction_session_timeout: STATEMENT_LIMIT_MS,
    connectionTimeoutMillis: 10_000,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const board = newsBoard();
  const stopListening = await listenForNews(() => new Client(settings), board.post);
  return {
    kind: "postgres",
    db,
    listen: board.listen,
    async close() {
      await stopListening();
      await db.destroy();
    },
  };
}

/** Numbers of 64 bits are ours and stay below 2^53. */
function parserOf(oid: number, format?: "text" | "binary"): unknown {
  return oid === INT8 && format !== "binary" ? Number : pgTypes.getTypeParser(oid, format);
}
