import type { FastifyInstance } from "fastify";
import type { BackendDeps } from "#backend/deps.ts";
import { endSession } from "#backend/people/sessions.ts";
import { signIn } from "#backend/people/signIn.ts";
import { signedIn } from "#backend/routes/asker.ts";
import { fail } from "#backend/routes/fail.ts";
import { meOf } from "#backend/routes/people.ts";
import { signInRequest, type SignInAnswer } from "#shared/protocol/session.ts";
import { SYNC_PATH } from "#shared/protocol/version.ts";

/** Each try costs a quarter of a second of one core. */
const TRIES_PER_MINUTE = 60;

/** In with a name and a password, and out again. */
export function addSessionRoutes(app: FastifyInstance, deps: BackendDeps): void {
  app.post(
    `${SYNC_PATH}/sign-in`,
    { config: { rateLimit: { max: TRIES_PER_MINUTE, timeWindow: 60_000 } } },
    async ({ body, ip }, reply) => {
      if (!deps.whoIs.ways.includes("password")) return fail(reply, "not-found");
      const parsed = signInRequest.safeParse(body);
      if (!parsed.success) return fail(reply, "bad-request");
      const outcome = await signIn(deps, parsed.data, ip);
      if (outcome.kind === "wait") return fail(reply, "too-many", Math.ceil(outcome.waitMs / 1_000));
      if (outcome.kind === "refused") return fail(reply, "sign-in");
      reply.header("cache-control", "no-store");
      return { token: outcome.token, me: meOf(outcome.actor) } satisfies SignInAnswer;
    },
  );

  app.post(
    `${SYNC_PATH}/sign-out`,
    signedIn(deps.whoIs, async (_actor, { headers }) => {
      await endSession(deps.store.db, headers.authorization);
      return {};
    }),
  );
}
