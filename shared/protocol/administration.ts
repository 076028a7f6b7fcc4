import * as z from "zod/mini";
import { ROLES } from "#shared/domain/beamtime/booking.ts";
import { personChange } from "#shared/protocol/person.ts";
import { instantMs } from "#shared/protocol/wire.ts";

// What administrators ask of the backend, beside the protocol of the stations: people, sessions, stations, and who changed what.
// Always over the network, never kept at a station. Questions that name somebody are POST: no name stands in an address.

const personId = z.string().check(z.maxLength(120));

/** Somebody who may sign in, or might once (`disabled`). `subject`: as the identity provider knows the person, behind its address. */
export const person = z.object({
  id: personId,
  name: z.string(),
  signInName: z.nullable(z.string()),
  subject: z.nullable(z.string()),
  hasPassword: z.boolean(),
  roles: z.array(z.enum(ROLES)),
  beamlines: z.array(z.string()),
  members: z.array(z.string()),
  state: z.enum(["active", "disabled"]),
  madeAt: instantMs,
  changedAt: instantMs,
  /** Last request of a session that still runs; null: none runs. Ten minutes exact. */
  seenAt: z.nullable(instantMs),
});
export type Person = z.infer<typeof person>;

/** `GET people`, by name. */
export const peopleAnswer = z.object({ people: z.array(person) });
export type PeopleAnswer = z.infer<typeof peopleAnswer>;

/** `POST people/change`. `POST people/add` takes a `newPerson` (person.ts). */
export const changePersonRequest = z.object({ id: personId, change: personChange });

/** What became of entering or changing somebody. `no-administrator`: nobody would be left who may do this. */
export const personAnswer = z.union([
  z.object({ kind: z.literal("done"), id: personId }),
  z.object({
    kind: z.literal("mistake"),
    mistake: z.enum(["name-taken", "subject-taken", "no-provider", "no-administrator", "no-such-person"]),
  }),
  z.object({ kind: z.literal("mistake"), mistake: z.literal("no-such-beamline"), beamlines: z.array(z.string()) }),
]);
export type PersonAnswer = z.infer<typeof personAnswer>;

/** `GET sessions`: who is signed in with a password, the last used first. `clientId`: the station, once it has spoken. */
export const sessionsAnswer = z.object({
  sessions: z.array(
    z.object({
      id: z.string(),
      personId,
      clientId: z.nullable(z.string()),
      madeAt: instantMs,
      seenAt: instantMs,
      endsAt: instantMs,
    }),
  ),
});
export type SessionsAnswer = z.infer<typeof sessionsAnswer>;

/** `POST sessions/revoke`: one session, or all of a person. Open live lines are told `revoked`. Who signs in anew comes in again. */
export const revokeRequest = z.union([
  z.object({ sessionId: z.string().check(z.maxLength(100)) }),
  z.object({ personId }),
]);
export type RevokeRequest = z.infer<typeof revokeRequest>;
export const revokeAnswer = z.object({ ended: z.int() });

/** `GET clients`: local databases that ever sent something, the last one first. */
export const clientsAnswer = z.object({
  clients: z.array(
    z.object({
      id: z.string(),
      personId,
      /** Calls taken so far, and how many of them were refused. */
      calls: z.int(),
      refused: z.int(),
      madeAt: instantMs,
      seenAt: instantMs,
    }),
  ),
});
export type ClientsAnswer = z.infer<typeof clientsAnswer>;

/** Which lines of the audit trail. Absent: all. `outcome: "rejected"` are the refused changes of all stations. */
export const auditFilter = z.object({
  kind: z.optional(z.enum(["call", "rights"])),
  outcome: z.optional(z.enum(["applied", "rejected"])),
  /** Who did it, or to whom it was done. */
  personId: z.optional(personId),
  clientId: z.optional(z.string().check(z.maxLength(100))),
  /** Name of a mutation (`booking.move`), or what was done to somebody (`added`, `changed`, `disabled`, …). */
  act: z.optional(z.string().check(z.maxLength(80))),
  /** Taken by the backend in [from, to). */
  from: z.optional(instantMs),
  to: z.optional(instantMs),
});
export type AuditFilter = z.infer<typeof auditFilter>;

const auditPlace = z.object({ at: instantMs, id: z.string().check(z.maxLength(100)) });
export type AuditPlace = z.infer<typeof auditPlace>;

export const AUDIT_PAGE = 200;
/** `POST audit`, newest first; `before`: the `next` of the page before. `POST audit/export` takes the filter and answers CSV. */
export const auditRequest = z.object({ filter: auditFilter, before: z.nullable(auditPlace) });

/**
 * Something that was done. `call`: a change that a station sent, `detail` as it was sent and why it was refused. `rights`: a change of
 * a person, `detail` before and after. `by` null: at the backend's own command line.
 */
export const auditLine = z.object({
  id: z.string(),
  at: instantMs,
  kind: z.enum(["call", "rights"]),
  act: z.string(),
  by: z.nullable(z.object({ id: z.string(), name: z.nullable(z.string()) })),
  about: z.nullable(z.object({ id: z.string(), name: z.nullable(z.string()) })),
  clientId: z.nullable(z.string()),
  outcome: z.nullable(z.enum(["applied", "rejected"])),
  detail: z.unknown(),
});
export type AuditLine = z.infer<typeof auditLine>;

/** `next` null: these were the last. */
export const auditAnswer = z.object({ lines: z.array(auditLine), next: z.nullable(auditPlace) });
export type AuditAnswer = z.infer<typeof auditAnswer>;
