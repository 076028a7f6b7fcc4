import type { FastifyBaseLogger } from "fastify";
import type { OpenedFolder } from "#backend/durable/openFolder.ts";
import { everyHour } from "#backend/jobs/everyHour.ts";

/** The start itself is over by then: people come first. */
const FIRST_MS = 60_000;

/** Dumps the embedded database every hour. Returns how to stop. */
export function keepDumps(dump: OpenedFolder["dump"], log: FastifyBaseLogger): () => Promise<void> {
  const work = async (signal: AbortSignal) => {
    const startedAt = Date.now();
    const name = await dump(startedAt, signal);
    log.info({ dump: name, tookMs: Date.now() - startedAt }, "dumped");
  };
  // Not what the error says, which may quote a row.
  const onError = (error: unknown) => log.error({ kind: error instanceof Error ? error.name : "?" }, "no dump");
  return everyHour(work, { firstMs: FIRST_MS, onError });
}
