import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { Kysely, PostgresDialect, sql, type PostgresPool } from "kysely";
import { migrate } from "#backend/store/migrate.ts";
import { newsBoard } from "#backend/store/newsBoard.ts";
import { preparedQueries } from "#backend/store/preparedQueries.ts";
import { CHANNEL, type Store } from "#backend/store/store.ts";
import type { Tables } from "#backend/store/tables.ts";

/** The embedded database, with what only it can do. */
export type PgliteStore = Store & {
  /** Runs while no transaction is open, and lets none begin; the files of the folder are whole then. */
  alone<Answer>(work: () => Promise<Answer>): Promise<Answer>;
};

/** PostgreSQL inside this process, in a folder or (`memory://`) in memory only, with today's tables. */
export async function openPglite(dataDir: string): Promise<PgliteStore> {
  const store = await connectPglite(dataDir);
  await migrate(store.db);
  return store;
}

/** The same, with the tables that it has: none, where it is new. */
export async function connectPglite(dataDir: string): Promise<PgliteStore> {
  const lite = await PGlite.create(dataDir, { extensions: { btree_gist } });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolOfOne(lite) }) });
  const board = newsBoard();
  await lite.listen(CHANNEL, board.post);
  return {
    kind: "pglite",
    db,
    listen: board.listen,
    alone: (work) =>
      db.connection().execute(async (connection) => {
        await sql`checkpoint`.execute(connection);
        return work();
      }),
    close: () => db.destroy(),
  };
}

/** There is one connection; whoever wants it waits for whoever has it. Kysely's own dialect does the rest. */
function poolOfOne(lite: PGlite): PostgresPool {
  const waiting: (() => void)[] = [];
  const state = { taken: false };
  const run = preparedQueries(lite);
  const client = {
    async query(text: string, parameters: readonly unknown[]) {
      const { rows, affectedRows } = await run(text, parameters);
      return { command: "UPDATE", rowCount: affectedRows ?? 0, rows };
    },
    release() {
      const next = waiting.shift();
      if (next === undefined) state.taken = false;
      else next();
    },
  };
  return {
    async connect() {
      if (state.taken) await new Promise<void>((resolve) => waiting.push(resolve));
      state.taken = true;
      return client as Awaited<ReturnType<PostgresPool["connect"]>>;
    },
    end: () => lite.close(),
  };
}
