import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { BackendDeps } from "#backend/deps.ts";
import { findPack } from "#backend/packs/findPack.ts";
import { answerPull } from "#backend/pull/answerPull.ts";
import { bootstrapLines } from "#backend/pull/bootstrapLines.ts";
import { takePush } from "#backend/push/takePush.ts";
import { signedIn } from "#backend/routes/asker.ts";
import { fail } from "#backend/routes/fail.ts";
import { OLDEST_PROTOCOL } from "#backend/routes/people.ts";
import { scopesFor } from "#shared/domain/visibility/scope.ts";
import { pullRequest } from "#shared/protocol/pull.ts";
import { pushRequest } from "#shared/protocol/push.ts";
import { PROTOCOL_VERSION, SYNC_PATH } from "#shared/protocol/version.ts";

/** Calls up, rows down. */
export function addSyncRoutes(app: FastifyInstance, deps: BackendDeps): void {
  app.post(
    `${SYNC_PATH}/push`,
    signedIn(deps.whoIs, async (actor, { body }, reply) => {
      const parsed = pushRequest.safeParse(body);
      if (!parsed.success) return fail(reply, "bad-request");
      if (parsed.data.protocol > PROTOCOL_VERSION) return fail(reply, "upgrade");
      return takePush(deps, actor, parsed.data);
    }),
  );

  app.post(
    `${SYNC_PATH}/pull`,
    signedIn(deps.whoIs, async (actor, { body }, reply) => {
      const parsed = pullRequest.safeParse(body);
      if (!parsed.success) return fail(reply, "bad-request");
      const { protocol } = parsed.data;
      if (protocol < OLDEST_PROTOCOL || protocol > PROTOCOL_VERSION) return fail(reply, "upgrade");
      return answerPull(deps, actor, parsed.data);
    }),
  );

  app.get(
    `${SYNC_PATH}/bootstrap`,
    signedIn(deps.whoIs, async (actor, _request, reply) => {
      reply.type("application/x-ndjson; charset=utf-8");
      return reply.send(Readable.from(asText(bootstrapLines(deps, actor))));
    }),
  );

  app.get<{ Params: { sha256: string } }>(
    `${SYNC_PATH}/pack/:sha256`,
    signedIn(deps.whoIs, async (actor, { params }, reply) => {
      const { sha256 } = params as { sha256: string };
      const packed = await findPack(deps.store.db, sha256, scopesFor(actor));
      if (packed === undefined) return fail(reply, "not-found");
      // Every program that speaks HTTP unpacks it; the name is that of the unpacked bytes, which never change.
      return reply
        .type("application/json; charset=utf-8")
        .header("content-encoding", "gzip")
        .header("cache-control", "private, max-age=604800, immutable")
        .send(packed);
    }),
  );
}

async function* asText(lines: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}
