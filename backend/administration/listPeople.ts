import { sql } from "kysely";
import { asActor, type StoredPerson } from "#backend/people/asActor.ts";
import type { Database } from "#backend/store/tables.ts";
import type { ClientsAnswer, Person, SessionsAnswer } from "#shared/protocol/administration.ts";

/** Everybody who may or might sign in, by name. */
export async function listPeople(db: Database, now: number): Promise<Person[]> {
  const people = await db
    .selectFrom("people")
    .selectAll()
    .select((of) =>
      of
        .selectFrom("sessions")
        .select((session) => session.fn.max("seen_ms").as("seen_ms"))
        .whereRef("person_id", "=", "people.id")
        .where("expires_ms", ">", now)
        .as("seen_ms"),
    )
    .orderBy("name")
    .orderBy("id")
    .execute();
  return people.map(asPerson);
}

function asPerson(stored: StoredPerson & { readonly seen_ms: number | null }): Person {
  const { roles = [], beamlines = [], members = [] } = asActor(stored);
  return {
    id: stored.id,
    name: stored.name,
    signInName: stored.sign_in_name,
    subject: stored.subject,
    hasPassword: stored.secret !== null,
    roles: [...roles],
    beamlines: [...beamlines],
    members: [...members],
    state: stored.state,
    madeAt: stored.made_ms,
    changedAt: stored.changed_ms,
    seenAt: stored.seen_ms,
  };
}

/** Sessions that still run, the last used first. */
export async function listSessions(db: Database, now: number): Promise<SessionsAnswer["sessions"]> {
  return db
    .selectFrom("sessions")
    .select(["hash as id", "person_id as personId", "client_id as clientId"])
    .select(["made_ms as madeAt", "seen_ms as seenAt", "expires_ms as endsAt"])
    .where("expires_ms", ">", now)
    .orderBy("seen_ms", "desc")
    .orderBy("hash")
    .execute();
}

/** Stations that ever sent something, the last one first. */
export async function listClients(db: Database): Promise<ClientsAnswer["clients"]> {
  const { rows } = await sql<ClientsAnswer["clients"][number]>`
    select client_id as id, user_id as "personId", last_seq as calls, created_ms as "madeAt", seen_ms as "seenAt",
      (select count(*) from sync_mutation as call where call.client_id = one.client_id and status = 'rejected') as refused
    from sync_client as one order by seen_ms desc, client_id`.execute(db);
  return rows;
}
