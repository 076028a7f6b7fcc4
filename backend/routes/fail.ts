import type { FastifyReply } from "fastify";
import type { Failure } from "#shared/protocol/hello.ts";

/** The status of each failure. */
export const STATUS: Readonly<Record<Failure["error"], number>> = {
  "sign-in": 401,
  forbidden: 403,
  upgrade: 426,
  "too-large": 413,
  "too-many": 429,
  "bad-request": 400,
  "not-found": 404,
  busy: 503,
  internal: 500,
};

/** Answers with a failure in the words of the protocol. */
export function fail(reply: FastifyReply, error: Failure["error"], retryAfterS?: number): FastifyReply {
  if (retryAfterS !== undefined) reply.header("retry-after", String(retryAfterS));
  return reply.code(STATUS[error]).send(bodyOf(error, retryAfterS));
}

export function bodyOf(error: Failure["error"], retryAfterS?: number): Failure {
  return retryAfterS === undefined ? { error } : { error, retryAfterS };
}
