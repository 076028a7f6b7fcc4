import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { FastifyBaseLogger } from "fastify";
import { bodyOf } from "#backend/routes/fail.ts";

const STATUS: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/** What is no HTTP, or comes too slowly: a word, and the line is closed. What came is not logged: there may be a token in it. */
export function answerBroken(log: FastifyBaseLogger, error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed) return;
  const status = STATUS[error.code ?? ""] ?? 400;
  log.info({ status, code: error.code }, "no request");
  const body = JSON.stringify(bodyOf("bad-request"));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "Connection: close",
    "Content-Type: application/json",
    `Content-Length: ${body.length}`,
  ];
  if (socket.writable) socket.write([...head, "", body].join("\r\n"));
  socket.destroySoon();
}
