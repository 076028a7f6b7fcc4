import { startBackend, type BackendOptions, type RunningBackend } from "#backend/server.ts";
import { startPostgres, type TestPostgres } from "#test/backend/postgres.ts";

/** Both databases that a facility may be kept in. */
export const STORES = ["PGlite", "PostgreSQL"] as const;

/** A backend for one test file, on a database of its own. */
export type TestFacility = {
  readonly backend: RunningBackend;
  /** Of the PostgreSQL; undefined on PGlite. */
  readonly databaseUrl: string | undefined;
  close(): Promise<void>;
};

export async function startFacility(
  kind: (typeof STORES)[number],
  options: Partial<BackendOptions> = {},
): Promise<TestFacility> {
  const postgres: TestPostgres | undefined = kind === "PostgreSQL" ? await startPostgres() : undefined;
  const store = postgres === undefined ? "memory" : { databaseUrl: postgres.url };
  const backend = await startBackend({ store, port: 0, ...options });
  return {
    backend,
    databaseUrl: postgres?.url,
    async close() {
      await backend.close();
      postgres?.stop();
    },
  };
}
