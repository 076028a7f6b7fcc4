import type * as z from "zod/mini";
import {
  auditAnswer,
  auditFilter,
  auditRequest,
  changePersonRequest,
  clientsAnswer,
  peopleAnswer,
  personAnswer,
  revokeAnswer,
  revokeRequest,
  sessionsAnswer,
} from "#shared/protocol/administration.ts";
import { bootstrapLine, packRows } from "#shared/protocol/bootstrap.ts";
import { hello, liveEvent, me, type Failure } from "#shared/protocol/hello.ts";
import { newPerson } from "#shared/protocol/person.ts";
import { pullAnswer, pullRequest } from "#shared/protocol/pull.ts";
import { pushAnswer, pushRequest } from "#shared/protocol/push.ts";
import { refusedAnswer, resolvedAnswer, resolvedRequest } from "#shared/protocol/refused.ts";
import { signInAnswer, signInRequest } from "#shared/protocol/session.ts";
import { ADMIN_PATH, SYNC_PATH } from "#shared/protocol/version.ts";

/** One thing that the backend can be asked for, as far as a description of it goes. */
export type Operation = {
  readonly method: "get" | "post";
  readonly path: string;
  readonly what: string;
  /** `nobody` needs to be known; `person`: whoever has signed in; `administrator`. */
  readonly who: "nobody" | "person" | "administrator";
  readonly body?: z.core.$ZodType;
  /** Absent: `{}`, or text. */
  readonly answer?: z.core.$ZodType;
  /** Default `application/json`. */
  readonly type?: string;
  readonly failures?: readonly Failure["error"][];
};

const NDJSON = "application/x-ndjson";

const admin = (method: "get" | "post", path: string, rest: Omit<Operation, "method" | "path" | "who">): Operation => ({
  method,
  path: `${ADMIN_PATH}/${path}`,
  who: "administrator",
  ...rest,
});

const administration: readonly Operation[] = [
  admin("get", "people", { what: "Everybody who may or might sign in", answer: peopleAnswer }),
  admin("post", "people/add", { what: "Enters somebody", body: newPerson, answer: personAnswer }),
  admin("post", "people/change", { what: "Changes somebody", body: changePersonRequest, answer: personAnswer }),
  admin("get", "sessions", { what: "Who is signed in", answer: sessionsAnswer }),
  admin("post", "sessions/revoke", { what: "Ends sessions", body: revokeRequest, answer: revokeAnswer }),
  admin("get", "clients", { what: "Stations that ever sent something", answer: clientsAnswer }),
  admin("post", "audit", { what: "Who changed what, newest first", body: auditRequest, answer: auditAnswer }),
  admin("post", "audit/export", { what: "The same as CSV", body: auditFilter, type: "text/csv" }),
];

/** Everything that the backend answers. test/backend/describe/describeApi.test.ts compares it with its routes. */
export const operations: readonly Operation[] = [
  { method: "get", path: `${SYNC_PATH}/hello`, what: "Who answers there", who: "nobody", answer: hello },
  {
    method: "post",
    path: `${SYNC_PATH}/sign-in`,
    what: "A name and a password for a token",
    who: "nobody",
    body: signInRequest,
    answer: signInAnswer,
    failures: ["sign-in", "not-found"],
  },
  { method: "post", path: `${SYNC_PATH}/sign-out`, what: "Makes the token worthless", who: "person" },
  { method: "get", path: `${SYNC_PATH}/me`, what: "As whom the backend knows the caller", who: "person", answer: me },
  {
    method: "post",
    path: `${SYNC_PATH}/push`,
    what: "Calls of one station, in their order",
    who: "person",
    body: pushRequest,
    answer: pushAnswer,
    failures: ["upgrade"],
  },
  {
    method: "post",
    path: `${SYNC_PATH}/pull`,
    what: "What is new for a station",
    who: "person",
    body: pullRequest,
    answer: pullAnswer,
    failures: ["upgrade"],
  },
  {
    method: "get",
    path: `${SYNC_PATH}/bootstrap`,
    what: "Everything the caller may read, a line each",
    who: "person",
    answer: bootstrapLine,
    type: NDJSON,
  },
  {
    method: "get",
    path: `${SYNC_PATH}/pack/:sha256`,
    what: "Old rows that the first sync named: a JSON list, compressed",
    who: "person",
    answer: packRows,
    failures: ["not-found"],
  },
  {
    method: "get",
    path: `${SYNC_PATH}/refused`,
    what: "Refused changes of others, as far as the caller looks after them and may see them",
    who: "person",
    answer: refusedAnswer,
  },
  {
    method: "post",
    path: `${SYNC_PATH}/refused/resolved`,
    what: "Which refused changes of one's own are dealt with",
    who: "person",
    body: resolvedRequest,
    answer: resolvedAnswer,
  },
  {
    method: "get",
    path: `${SYNC_PATH}/live`,
    what: "Events: something is new",
    who: "person",
    answer: liveEvent,
    type: "text/event-stream",
  },
  ...administration,
  { method: "get", path: "/healthz", what: "The process runs", who: "nobody" },
  { method: "get", path: "/readyz", what: "The database answers", who: "nobody", failures: ["busy"] },
  {
    method: "get",
    path: "/metrics",
    what: "Figures for Prometheus; from this machine without signing in",
    who: "administrator",
    type: "text/plain",
  },
  { method: "get", path: "/openapi.json", what: "This", who: "nobody" },
];
