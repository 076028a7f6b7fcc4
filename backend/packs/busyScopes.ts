import { asActor } from "#backend/people/asActor.ts";
import type { Database } from "#backend/store/tables.ts";
import { busyScope, scopesFor, type BusyScope } from "#shared/domain/visibility/scope.ts";

/** The scopes of blocks that people hold who may be let in, sorted: for each set of companies blocks are packed apart. */
export async function busyScopes(db: Database): Promise<readonly BusyScope[]> {
  const people = await db
    .selectFrom("people")
    .select(["id", "name", "roles", "beamlines", "members"])
    .where("state", "=", "active")
    .execute();
  const held = people.flatMap((person) => busyScope(scopesFor(asActor(person))) ?? []);
  return [...new Set(held)].toSorted();
}
