import { sql } from "kysely";
import type { StoredPerson } from "#backend/people/asActor.ts";
import type { Tx } from "#backend/store/tables.ts";

/** Why a person cannot be entered like this. */
export type PersonMistake =
  | { readonly mistake: "name-taken" | "subject-taken" }
  | { readonly mistake: "no-such-beamline"; readonly beamlines: readonly string[] }
  | { readonly mistake: "no-administrator" };

type Entry = Pick<StoredPerson, "id" | "sign_in_name" | "subject" | "roles" | "beamlines" | "state">;

/** Until the transaction ends nobody else changes people: two changes do not cross. To be called before anything is read. */
export async function holdPeople(tx: Tx): Promise<void> {
  await sql`lock table people in share row exclusive mode`.execute(tx);
}

/** What is wrong with a person about to be stored. */
export async function findMistake(tx: Tx, entry: Entry): Promise<PersonMistake | undefined> {
  const others = tx.selectFrom("people").where("id", "<>", entry.id);
  const namesake = await others.select("id").where("sign_in_name", "=", entry.sign_in_name).executeTakeFirst();
  if (namesake !== undefined) return { mistake: "name-taken" };
  const twin = await others.select("id").where("subject", "=", entry.subject).executeTakeFirst();
  if (twin !== undefined) return { mistake: "subject-taken" };
  const unknown = await unknownBeamlines(tx, entry.beamlines);
  if (unknown.length > 0) return { mistake: "no-such-beamline", beamlines: unknown };
  if (isAdministrator(entry)) return undefined;
  // Somebody must be left who can change all this, from the first person on.
  const left = await others.select(["roles", "state"]).execute();
  return left.some(isAdministrator) ? undefined : { mistake: "no-administrator" };
}

function isAdministrator({ roles, state }: Pick<StoredPerson, "roles" | "state">): boolean {
  return state === "active" && roles.includes("administrator");
}

/** In a facility without beamlines yet every name may be right. */
async function unknownBeamlines(tx: Tx, wanted: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from beamlines`.execute(tx);
  const known = new Set(rows.map(({ id }) => id));
  return known.size === 0 ? [] : wanted.filter((id) => !known.has(id));
}
