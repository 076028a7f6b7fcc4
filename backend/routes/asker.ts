import type { FastifyReply, FastifyRequest } from "fastify";
import type { WhoIs } from "#backend/access/whoIs.ts";
import { fail } from "#backend/routes/fail.ts";
import type { Actor } from "#shared/domain/beamtime/booking.ts";
import { clientId } from "#shared/protocol/wire.ts";

/** A handler that is told who asks. Whoever is not known gets 401 (403: signed in elsewhere, not entered here) and nothing else. */
export function signedIn(
  whoIs: WhoIs,
  handle: (actor: Actor, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const actor = await whoIs.find(request.headers.authorization, clientOf(request.body));
    if (actor === undefined) return fail(reply, "sign-in");
    return actor === "stranger" ? fail(reply, "forbidden") : handle(actor, request, reply);
  };
}

function clientOf(body: unknown): string | null {
  const named = typeof body === "object" && body !== null && "clientId" in body ? body.clientId : undefined;
  return clientId.safeParse(named).data ?? null;
}
