import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { isLoopback } from "#backend/access/isLoopback.ts";
import type { BackendDeps } from "#backend/deps.ts";
import { describeApi } from "#backend/describe/describeApi.ts";
import type { Metrics } from "#backend/observe/metrics.ts";
import { fail } from "#backend/routes/fail.ts";
import { mayAdminister } from "#shared/domain/access/mayAdminister.ts";

/** The database has this long to say that it is there, in milliseconds. */
const READY_WITHIN_MS = 2_000;

/** What those ask who run the backend: does it live, can it work, how much does it do, what does it understand. */
export function addOperationRoutes(app: FastifyInstance, { store, whoIs }: BackendDeps, metrics: Metrics): void {
  app.get("/healthz", { config: { rateLimit: false } }, async () => ({ status: "ok" }));

  app.get("/readyz", async (_request, reply) => {
    if (await answersInTime(sql`select 1`.execute(store.db))) return { status: "ready" };
    return fail(reply, "busy", Math.ceil(READY_WITHIN_MS / 1_000));
  });

  app.get("/metrics", async ({ ip, headers }, reply) => {
    // How much is done, and when, is nobody else's business.
    if (!isLoopback(ip)) {
      const asker = await whoIs.find(headers.authorization, null);
      if (asker === undefined) return fail(reply, "sign-in");
      if (asker === "stranger" || !mayAdminister(asker)) return fail(reply, "forbidden");
    }
    return reply.type(metrics.contentType).send(await metrics.text());
  });

  app.get("/openapi.json", async () => describeApi());
}

function answersInTime(work: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), READY_WITHIN_MS);
    work
      .then(
        () => resolve(true),
        () => resolve(false),
      )
      .finally(() => clearTimeout(timer));
  });
}
