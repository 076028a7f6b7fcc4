import type { StoredPerson } from "#backend/people/asActor.ts";
import { tellRights } from "#backend/people/tellRights.ts";
import type { Journal } from "#backend/durable/journal.ts";
import type { Tx } from "#backend/store/tables.ts";

export type PersonAct = "added" | "changed" | "disabled" | "enabled" | "password";

type Change = {
  readonly act: PersonAct;
  readonly at: number;
  readonly by: string | null;
  readonly before: StoredPerson | null;
  readonly after: StoredPerson;
  /** The sessions of the person end with it. */
  readonly signsOut: boolean;
};

/**
 * Writes down who gave whom which rights, tells every backend, and notes it in the journal, which is to be flushed before anybody is
 * answered. The last act of the transaction of the change.
 */
export async function noteChange(tx: Tx, journal: Journal, change: Change): Promise<void> {
  const { act, at, by, before, after, signsOut } = change;
  const log = { at_ms: at, by_id: by, person_id: after.id, act, before: noted(before), after: noted(after) };
  await tx.insertInto("people_log").values(log).execute();
  await tellRights(tx, after.id);
  journal.note({ person: after, log, signsOut });
}

/** Everything but the secret. */
function noted(person: StoredPerson | null): string | null {
  if (person === null) return null;
  const { name, sign_in_name, subject, roles, beamlines, members, state } = person;
  return JSON.stringify({ name, signInName: sign_in_name, subject, roles, beamlines, members, state });
}
