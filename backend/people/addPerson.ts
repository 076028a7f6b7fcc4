import type { BackendDeps } from "#backend/deps.ts";
import { findMistake, holdPeople, type PersonMistake } from "#backend/people/findMistake.ts";
import { hashPassword } from "#backend/people/password.ts";
import { noteChange } from "#backend/people/noteChange.ts";
import { signInNameOf } from "#backend/people/signInName.ts";
import { makeId } from "#shared/lib/id.ts";
import type { NewPerson } from "#shared/protocol/person.ts";

export type PeopleDeps = Pick<BackendDeps, "store" | "journal" | "now" | "random">;

/** Enters somebody. `subject` as subjectOf writes it. `by` null: at the backend's own command line. */
export async function addPerson(
  { store, journal, now, random }: PeopleDeps,
  given: NewPerson,
  by: string | null,
): Promise<{ readonly id: string } | PersonMistake> {
  const { name, roles, beamlines, members } = given;
  const secret = given.password === undefined ? null : await hashPassword(given.password);
  const at = now();
  const row = {
    id: makeId("person", at, random),
    name,
    sign_in_name: secret === null ? null : signInNameOf(given.signInName ?? name),
    secret,
    subject: given.subject ?? null,
    roles,
    beamlines,
    members,
    state: "active" as const,
    made_ms: at,
    changed_ms: at,
  };
  const added = await store.db.transaction().execute(async (tx) => {
    await holdPeople(tx);
    const mistake = await findMistake(tx, row);
    if (mistake !== undefined) return mistake;
    await tx.insertInto("people").values(row).execute();
    await noteChange(tx, journal, { act: "added", at, by, before: null, after: row, signsOut: false });
    return { id: row.id };
  });
  await journal.flushed();
  return added;
}
