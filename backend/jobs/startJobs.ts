import type { FastifyBaseLogger } from "fastify";
import type { BackendDeps } from "#backend/deps.ts";
import type { OpenedFolder } from "#backend/durable/openFolder.ts";
import { everyHour } from "#backend/jobs/everyHour.ts";
import { trimLog } from "#backend/jobs/trimLog.ts";
import { makePacks } from "#backend/packs/makePacks.ts";

/** The start itself is over by then: people come first. */
const FIRST_MS = 10_000;
const FIRST_DUMP_MS = 60_000;

/** What the backend does by itself, every hour. `dump`: of an embedded database in a folder. Returns how to stop. */
export function startJobs(
  deps: BackendDeps,
  dump: OpenedFolder["dump"] | undefined,
  log: FastifyBaseLogger,
): () => Promise<void> {
  const job = (what: string, firstMs: number, work: (signal: AbortSignal) => Promise<object>) =>
    everyHour(
      async (signal) => {
        const startedAt = Date.now();
        log.info({ ...(await work(signal)), tookMs: Date.now() - startedAt }, what);
      },
      // Not what the error says, which may quote a row.
      { firstMs, onError: (error) => log.error({ kind: error instanceof Error ? error.name : "?" }, `not ${what}`) },
    );
  const stops = [
    job("tidied up", FIRST_MS, async (signal) => ({
      trimmed: await trimLog(deps),
      packs: await makePacks(deps, signal),
    })),
    ...(dump === undefined
      ? []
      : [job("dumped", FIRST_DUMP_MS, async (signal) => ({ dump: await dump(Date.now(), signal) }))]),
  ];
  return () => Promise.all(stops.map((stop) => stop())).then(() => undefined);
}
