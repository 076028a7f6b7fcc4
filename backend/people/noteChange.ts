import type { StoredPerson } from "#backend/people/asActor.ts";
import { tellRights } from "#backend/people/tellRights.ts";
import type { Tx } from "#backend/store/tables.ts";

export type PersonAct = "added" | "changed" | "disabled" | "enabled" | "password";

type Change = {
  readonly act: PersonAct;
  readonly at: number;
  readonly by: string | null;
  readonly before: StoredPerson | null;
  readonly after: StoredPerson;
};

/** Writes down who gave whom which rights, and tells every backend. In the transaction of the change. */
export async function noteChange(tx: Tx, { act, at, by, before, after }: Change): Promise<void> {
  await tx
    .insertInto("people_log")
    .values({ at_ms: at, by_id: by, person_id: after.id, act, before: noted(before), after: noted(after) })
    .execute();
  await tellRights(tx, after.id);
}

/** Everything but the secret. */
function noted(person: StoredPerson | null): string | null {
  if (person === null) return null;
  const { name, sign_in_name, subject, roles, beamlines, members, state } = person;
  return JSON.stringify({ name, signInName: sign_in_name, subject, roles, beamlines, members, state });
}
