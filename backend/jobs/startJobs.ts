import type { FastifyBaseLogger } from "fastify";
import type { BackendDeps } from "#backend/deps.ts";
import type { OpenedFolder } from "#backend/durable/openFolder.ts";
import { fillPast } from "#backend/facility/fillPast.ts";
import { everyHour } from "#backend/jobs/everyHour.ts";
import { trimLog } from "#backend/jobs/trimLog.ts";
import { makePacks } from "#backend/packs/makePacks.ts";

/** The start itself is over by then: people come first. */
const FIRST_MS = 10_000;
const FIRST_DUMP_MS = 60_000;

type Settings = {
  /** Of an embedded database in a folder. */
  readonly dump: OpenedFolder["dump"] | undefined;
  readonly log: FastifyBaseLogger;
  /** The past of the facility is still to be filled in. */
  readonly isFilling: boolean;
};

/** What the backend does by itself, every hour. Returns how to stop. */
export function startJobs(deps: BackendDeps, { dump, log, isFilling }: Settings): () => Promise<void> {
  const job = (what: string, firstMs: number, work: (signal: AbortSignal) => Promise<object>) =>
    everyHour(
      async (signal) => {
        const startedAt = Date.now();
        log.info({ ...(await work(signal)), tookMs: Date.now() - startedAt }, what);
      },
      // Not what the error says, which may quote a row.
      { firstMs, onError: (error) => log.error({ kind: error instanceof Error ? error.name : "?" }, `not ${what}`) },
    );
  const tidying = job("tidied up", isFilling ? 0 : FIRST_MS, async (signal) => ({
    filled: await fillPast(deps, signal),
    trimmed: await trimLog(deps),
    packs: await makePacks(deps, signal),
  }));
  // Another set of companies may be somebody's now, and has blocks of its own to be packed.
  const deafen = deps.store.listen((news) => "rightsOf" in news && tidying.soon());
  const jobs = [
    tidying,
    ...(dump === undefined
      ? []
      : [job("dumped", FIRST_DUMP_MS, async (signal) => ({ dump: await dump(Date.now(), signal) }))]),
  ];
  return async () => {
    deafen();
    await Promise.all(jobs.map(({ stop }) => stop()));
  };
}
