import type { FastifyInstance } from "fastify";
import type { BackendDeps } from "#backend/deps.ts";
import { listRefused } from "#backend/refused/listRefused.ts";
import { noteResolved } from "#backend/refused/noteResolved.ts";
import { signedIn } from "#backend/routes/asker.ts";
import { fail } from "#backend/routes/fail.ts";
import { resolvedRequest, type ResolvedAnswer } from "#shared/protocol/refused.ts";
import { SYNC_PATH } from "#shared/protocol/version.ts";

/** Refused changes: of others, for whoever looks after them; and which of one's own are dealt with. */
export function addRefusedRoutes(app: FastifyInstance, { store, whoIs, now }: BackendDeps): void {
  app.get(
    `${SYNC_PATH}/refused`,
    signedIn(whoIs, async (actor, _request, reply) => {
      reply.header("cache-control", "no-store");
      return listRefused(store.db, actor, now());
    }),
  );

  app.post(
    `${SYNC_PATH}/refused/resolved`,
    signedIn(whoIs, async (actor, { body }, reply): Promise<unknown> => {
      const parsed = resolvedRequest.safeParse(body);
      if (!parsed.success) return fail(reply, "bad-request");
      return { noted: await noteResolved(store.db, actor, parsed.data) } satisfies ResolvedAnswer;
    }),
  );
}
