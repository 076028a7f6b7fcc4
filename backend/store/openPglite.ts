import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { Kysely, PostgresDialect, type PostgresPool } from "kysely";
import { migrate } from "#backend/store/migrate.ts";
import { newsBoard } from "#backend/store/newsBoard.ts";
import { CHANNEL, type Store } from "#backend/store/store.ts";
import type { Tables } from "#backend/store/tables.ts";

/** The embedded database, with what only it can do. */
export type PgliteStore = Store & {
  /** Runs while no transaction is open, and lets none begin. */
  alone<Answer>(work: () => Promise<Answer>): Promise<Answer>;
  /** Everything, as `loadDataDir` reads it. */
  dump(): Promise<Blob>;
};

/** PostgreSQL inside this process, in a folder or (`memory://`) in memory only; with what a dump holds, where one is given. */
export async function openPglite(dataDir: string, loadDataDir?: Blob): Promise<PgliteStore> {
  const lite = await PGlite.create(dataDir, { extensions: { btree_gist }, ...(loadDataDir && { loadDataDir }) });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolOfOne(lite) }) });
  await migrate(db);
  const board = newsBoard();
  await lite.listen(CHANNEL, board.post);
  return {
    kind: "pglite",
    db,
    listen: board.listen,
    alone: (work) => db.connection().execute(work),
    dump: () => lite.dumpDataDir("gzip"),
    close: () => db.destroy(),
  };
}

/** There is one connection; whoever wants it waits for whoever has it. Kysely's own dialect does the rest. */
function poolOfOne(lite: PGlite): PostgresPool {
  const waiting: (() => void)[] = [];
  const state = { taken: false };
  const client = {
    async query(text: string, parameters: readonly unknown[]) {
      const { rows, affectedRows } = await lite.query(text, [...parameters]);
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
