import type { PeopleDeps } from "#backend/people/addPerson.ts";
import type { StoredPerson } from "#backend/people/asActor.ts";
import { findMistake, holdPeople, type PersonMistake } from "#backend/people/findMistake.ts";
import { noteChange, type PersonAct } from "#backend/people/noteChange.ts";
import { hashPassword } from "#backend/people/password.ts";
import type { PersonChange } from "#shared/protocol/person.ts";

/** Changes what a person is to the facility, from the next request on. Undefined: there is no such person. */
export async function changePerson(
  { store, journal, now }: Omit<PeopleDeps, "random">,
  { id, change, by }: { readonly id: string; readonly change: PersonChange; readonly by: string | null },
): Promise<{ readonly id: string } | PersonMistake | undefined> {
  const secret = change.password === undefined ? undefined : await hashPassword(change.password);
  const at = now();
  const done = await store.db.transaction().execute(async (tx) => {
    await holdPeople(tx);
    const before = await tx.selectFrom("people").selectAll().where("id", "=", id).executeTakeFirst();
    if (before === undefined) return undefined;
    const after = changed(before, { change, secret, at });
    const mistake = await findMistake(tx, after);
    if (mistake !== undefined) return mistake;
    const { id: _same, ...columns } = after;
    await tx.updateTable("people").set(columns).where("id", "=", id).execute();
    const signsOut = secret !== undefined || after.state === "disabled";
    if (signsOut) await tx.deleteFrom("sessions").where("person_id", "=", id).execute();
    await noteChange(tx, journal, { act: actOf(before, after), at, by, before, after, signsOut });
    return { id };
  });
  await journal.flushed();
  return done;
}

type Given = { readonly change: PersonChange; readonly secret: string | undefined; readonly at: number };

function changed(before: StoredPerson, { change, secret, at }: Given): StoredPerson {
  const { name, roles, beamlines, members, state } = change;
  return {
    ...before,
    name: name ?? before.name,
    roles: roles ?? before.roles,
    beamlines: beamlines ?? before.beamlines,
    members: members ?? before.members,
    state: state ?? before.state,
    secret: secret ?? before.secret,
    changed_ms: at,
  };
}

function actOf(before: StoredPerson, after: StoredPerson): PersonAct {
  if (before.state !== after.state) return after.state === "active" ? "enabled" : "disabled";
  return before.secret === after.secret ? "changed" : "password";
}
