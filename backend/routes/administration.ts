import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod/mini";
import { auditCsv } from "#backend/administration/auditCsv.ts";
import { listClients, listPeople, listSessions } from "#backend/administration/listPeople.ts";
import { readAudit } from "#backend/administration/readAudit.ts";
import { revoke } from "#backend/administration/revoke.ts";
import type { BackendDeps } from "#backend/deps.ts";
import { addPerson } from "#backend/people/addPerson.ts";
import { changePerson } from "#backend/people/changePerson.ts";
import { subjectOf } from "#backend/people/findSubject.ts";
import type { PersonMistake } from "#backend/people/findMistake.ts";
import { signedIn } from "#backend/routes/asker.ts";
import { fail } from "#backend/routes/fail.ts";
import { mayAdminister } from "#shared/domain/access/mayAdminister.ts";
import {
  auditFilter,
  auditRequest,
  changePersonRequest,
  revokeRequest,
  type AuditAnswer,
  type ClientsAnswer,
  type PeopleAnswer,
  type PersonAnswer,
  type SessionsAnswer,
} from "#shared/protocol/administration.ts";
import { ADMIN_PATH } from "#shared/protocol/version.ts";
import { newPerson } from "#shared/protocol/person.ts";

/** People, sessions, stations, and who changed what: for administrators. */
export function addAdministrationRoutes(app: FastifyInstance, deps: BackendDeps): void {
  const { db } = deps.store;
  const ask = asker(app, deps);
  const nothing = z.undefined();

  ask("GET", "people", nothing, async (): Promise<PeopleAnswer> => ({ people: await listPeople(db, deps.now()) }));
  ask("POST", "people/add", newPerson, async (given, by): Promise<PersonAnswer> => {
    const { subject, ...rest } = given;
    const issuer = deps.whoIs.oidc?.issuer;
    if (subject === undefined) return answerOf(await addPerson(deps, rest, by));
    if (issuer === undefined) return { kind: "mistake", mistake: "no-provider" };
    return answerOf(await addPerson(deps, { ...rest, subject: subjectOf(issuer, subject) }, by));
  });
  ask("POST", "people/change", changePersonRequest, async ({ id, change }, by): Promise<PersonAnswer> => {
    const done = await changePerson(deps, { id, change, by });
    return done === undefined ? { kind: "mistake", mistake: "no-such-person" } : answerOf(done);
  });
  ask("GET", "sessions", nothing, async (): Promise<SessionsAnswer> => ({
    sessions: await listSessions(db, deps.now()),
  }));
  ask("POST", "sessions/revoke", revokeRequest, async (wanted, by) => ({
    ended: await revoke(deps, wanted, by),
  }));
  ask("GET", "clients", nothing, async (): Promise<ClientsAnswer> => ({ clients: await listClients(db) }));
  ask("POST", "audit", auditRequest, ({ filter, before }): Promise<AuditAnswer> => readAudit(db, filter, before));
  ask("POST", "audit/export", auditFilter, async (filter, _by, reply) => {
    reply.type("text/csv; charset=utf-8").header("content-disposition", 'attachment; filename="audit.csv"');
    return reply.send(Readable.from(auditCsv(db, filter)));
  });
}

/** How a route of this kind is added: only administrators get as far as the handler, and only with a body that fits. */
function asker(app: FastifyInstance, { whoIs }: BackendDeps) {
  return <Body>(
    method: "GET" | "POST",
    path: string,
    schema: z.ZodMiniType<Body>,
    handle: (body: Body, by: string, reply: FastifyReply) => Promise<unknown>,
  ): void => {
    const handler = signedIn(whoIs, async (actor, request: FastifyRequest, reply) => {
      if (!mayAdminister(actor)) return fail(reply, "forbidden");
      const parsed = schema.safeParse(request.body);
      if (!parsed.success) return fail(reply, "bad-request");
      reply.header("cache-control", "no-store");
      return handle(parsed.data, actor.id, reply);
    });
    app.route({ method, url: `${ADMIN_PATH}/${path}`, handler });
  };
}

function answerOf(done: { readonly id: string } | PersonMistake): PersonAnswer {
  if ("id" in done) return { kind: "done", id: done.id };
  return done.mistake === "no-such-beamline"
    ? { kind: "mistake", mistake: done.mistake, beamlines: [...done.beamlines] }
    : { kind: "mistake", mistake: done.mistake };
}
