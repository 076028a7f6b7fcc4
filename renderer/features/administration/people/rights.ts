import type { Role } from "#shared/domain/beamtime/booking.ts";
import type { Person } from "#shared/protocol/administration.ts";
import type { PersonChange } from "#shared/protocol/person.ts";

/** What a person is to the facility, as a form has it. */
export type Rights = {
  readonly roles: readonly Role[];
  readonly beamlines: readonly string[];
  readonly members: readonly string[];
};

export const NO_RIGHTS: Rights = { roles: ["viewer"], beamlines: [], members: [] };
export const FIRST_RIGHTS: Rights = { roles: ["administrator"], beamlines: [], members: [] };

export type PersonForm = Rights & { readonly name: string; readonly password: string };

/** Only what differs from how the person is stored: the rest may have been changed by somebody else meanwhile. */
export function changeOf(person: Person, form: PersonForm): PersonChange {
  const differs = (a: readonly string[], b: readonly string[]) => a.toSorted().join() !== b.toSorted().join();
  return {
    ...(form.name.trim() === person.name ? {} : { name: form.name.trim() }),
    ...(form.password === "" ? {} : { password: form.password }),
    ...(differs(form.roles, person.roles) ? { roles: [...form.roles] } : {}),
    ...(differs(form.beamlines, person.beamlines) ? { beamlines: [...form.beamlines] } : {}),
    ...(differs(form.members, person.members) ? { members: [...form.members] } : {}),
  };
}
