import type { FastifyInstance } from "fastify";
import type { Metrics } from "#backend/observe/metrics.ts";

/** One line of the log and one count for each answer: method, pattern of the route, status, time. Not who asks, from where, or for what. */
export function noteRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook("onResponse", async (request, reply) => {
    const answered = {
      // A word of the caller's own is not repeated.
      method: METHODS.has(request.method) ? request.method : "other",
      route: request.routeOptions.url ?? "none",
      status: reply.statusCode,
    };
    metrics.count({ ...answered, seconds: reply.elapsedTime / 1_000 });
    request.log.info({ ...answered, ms: Math.round(reply.elapsedTime) }, "answered");
  });
}

const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST"]);
