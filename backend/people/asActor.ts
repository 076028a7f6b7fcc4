import type { Tables } from "#backend/store/tables.ts";
import { ROLES, type Actor, type MemberId } from "#shared/domain/beamtime/booking.ts";
import type { BeamlineId } from "#shared/domain/facility/facility.ts";

export type StoredPerson = Tables["people"];
/** What is written down of a change of a person, for ever. */
export type PersonLog = Omit<Tables["people_log"], "no">;
type StoredRights = Pick<StoredPerson, "id" | "name" | "roles" | "beamlines" | "members">;

/** A person as the rules know them. A role that this program does not know gives nothing. */
export function asActor({ id, name, roles, beamlines, members }: StoredRights): Actor {
  return {
    id,
    name,
    roles: ROLES.filter((role) => roles.includes(role)),
    beamlines: beamlines as BeamlineId[],
    members: members as MemberId[],
  };
}

/** Do both open and allow the same? */
export function hasSameRights(a: Actor, b: Actor): boolean {
  const rights = ({ id, roles, beamlines = [], members = [] }: Actor) =>
    JSON.stringify([id, roles.toSorted(), beamlines.toSorted(), members.toSorted()]);
  return rights(a) === rights(b);
}
