import { scryptSync } from "node:crypto";
import type { Store } from "#backend/store/store.ts";
import type { Role } from "#shared/domain/beamtime/booking.ts";

export const PASSWORD = "a long and plain one";

/** The same way of hashing with next to no cost: a test that signs in often is not about that. */
const CHEAP_SECRET = [
  "scrypt",
  16,
  1,
  1,
  "c2FsdA",
  scryptSync(PASSWORD, "salt", 32, { N: 16, r: 1, p: 1 }).toString("base64url"),
];

type Rights = { readonly roles?: readonly Role[]; readonly members?: readonly string[] };

/** Somebody who signs in with PASSWORD, put straight into the database. Returns his id. */
export async function enterPerson(store: Store, name: string, rights: Rights = {}): Promise<string> {
  const { roles = ["administrator"], members = [] } = rights;
  const id = `person:${name.toLowerCase()}`;
  const times = { made_ms: 0, changed_ms: 0 };
  await store.db
    .insertInto("people")
    .values({
      id,
      name,
      sign_in_name: name.toLowerCase(),
      secret: CHEAP_SECRET.join("$"),
      subject: null,
      roles,
      beamlines: [],
      members,
      state: "active",
      ...times,
    })
    .execute();
  return id;
}

/** As if nobody had ever signed in. */
export async function forgetPeople({ db }: Store): Promise<void> {
  for (const table of ["sessions", "people", "people_log", "sign_in_tries"] as const)
    await db.deleteFrom(table).execute();
}
