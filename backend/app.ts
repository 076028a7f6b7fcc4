import compress from "@fastify/compress";
import rateLimit from "@fastify/rate-limit";
import fastify, { LogController, type FastifyInstance, type FastifyServerOptions } from "fastify";
import type { BackendDeps } from "#backend/deps.ts";
import { isLoopback } from "#backend/access/isLoopback.ts";
import { answerBroken } from "#backend/observe/answerBroken.ts";
import { makeMetrics } from "#backend/observe/metrics.ts";
import { noteRequests } from "#backend/observe/noteRequests.ts";
import { fail } from "#backend/routes/fail.ts";
import { addAdministrationRoutes } from "#backend/routes/administration.ts";
import { addLiveRoute } from "#backend/routes/live.ts";
import { addOperationRoutes } from "#backend/routes/operation.ts";
import { addPeopleRoutes } from "#backend/routes/people.ts";
import { addRefusedRoutes } from "#backend/routes/refused.ts";
import { addSessionRoutes } from "#backend/routes/session.ts";
import { addSyncRoutes } from "#backend/routes/sync.ts";
import { codeOf } from "#backend/store/withPublish.ts";
import type { Failure } from "#shared/protocol/hello.ts";

const BODY_LIMIT_BYTES = 1_048_576;
const REQUEST_LIMIT_MS = 30_000;
const HEADERS_LIMIT_MS = 15_000;
/** A connection without a question: longer than a station's next question takes, short enough for a stop to wait for. */
const KEEP_ALIVE_MS = 5_000;

export type AppSettings = {
  readonly logger: NonNullable<FastifyServerOptions["logger"]>;
  /** Requests of one address in a minute. */
  readonly requestsPerMinute: number;
  /** Undefined: plain HTTP. */
  readonly tls: Tls | undefined;
  /** Addresses whose word is taken for where a request comes from; empty: nobody's. */
  readonly trustedProxies: readonly string[];
};

/** Certificate (with those that vouch for it) and key, as PEM. */
export type Tls = { readonly cert: Buffer; readonly key: Buffer };

/** Address → route. */
export async function makeApp(deps: BackendDeps, settings: AppSettings): Promise<FastifyInstance> {
  const { tls, trustedProxies } = settings;
  const app: FastifyInstance = fastify({
    // To the routes a server with TLS is like any other.
    https: (tls ?? null) as null,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    logger: settings.logger,
    bodyLimit: BODY_LIMIT_BYTES,
    // The whole request must have come by then: a slow one does not hold a place for ever.
    requestTimeout: REQUEST_LIMIT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    // What is asked for may name rows; the log holds method and route only.
    logController: new LogController({ disableRequestLogging: true }),
    return503OnClosing: true,
    forceCloseConnections: "idle",
    clientErrorHandler: (error, socket) => answerBroken(app.log, error, socket),
  });
  app.server.headersTimeout = HEADERS_LIMIT_MS;
  const metrics = makeMetrics(deps.store);
  noteRequests(app, metrics);
  app.setErrorHandler((error, request, reply) => {
    const failure = failureOf(error);
    // The kind of error and its place in the code, not its text, which may quote a row.
    if (failure === "internal" || failure === "busy")
      request.log.error({ route: request.routeOptions.url, ...describe(error) }, "request failed");
    return fail(reply, failure, failure === "busy" || failure === "too-many" ? 2 : undefined);
  });
  // Where nobody signs in, a page of the web must not come in under a name of its own that leads to this machine.
  app.addHook("onRequest", async ({ hostname }, reply) => {
    if (deps.whoIs.ways.includes("open") && !isLoopback(hostname)) return fail(reply, "forbidden");
  });
  app.setNotFoundHandler((_request, reply) => fail(reply, "not-found"));
  await app.register(compress, { encodings: ["gzip"], threshold: 1024 });
  // By the address and nothing that the caller writes: an invented token would be a new account of its own.
  await app.register(rateLimit, { max: settings.requestsPerMinute, timeWindow: 60_000 });
  addPeopleRoutes(app, deps);
  addSessionRoutes(app, deps);
  addSyncRoutes(app, deps);
  addRefusedRoutes(app, deps);
  addLiveRoute(app, deps, metrics);
  addAdministrationRoutes(app, deps);
  addOperationRoutes(app, deps, metrics);
  return app;
}

function failureOf(error: unknown): Failure["error"] {
  const status = typeof error === "object" && error !== null && "statusCode" in error ? error.statusCode : undefined;
  if (status === 413) return "too-large";
  if (status === 429) return "too-many";
  if (status === 503) return "busy";
  if (typeof status === "number" && status >= 400 && status < 500) return "bad-request";
  return codeOf(error) === undefined ? "internal" : "busy";
}

function describe(error: unknown) {
  if (!(error instanceof Error)) return { kind: typeof error };
  const at = (error.stack ?? "")
    .replace(error.message, "")
    .split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .slice(0, 6);
  return { kind: error.name, code: codeOf(error), at };
}
