import type { Actor, MemberId, Role } from "#shared/domain/beamtime/booking.ts";

/**
 * A part of the facility's rows that is given to a person as a whole or not at all.
 * - `pub`: everybody. - `ops`: the facility's staff, who see every booking, duty and litre.
 * - `coalition:<member>`: the people of one company. - `busy-except:<members>`: blocks in place of the bookings of all companies
 *   but these, for everybody without `ops`. The name holds the person's own companies, sorted, and so no other's.
 */
export type Scope = "pub" | "ops" | `coalition:${MemberId}` | BusyScope;
export type BusyScope = `busy-except:${string}`;

/** Who works for the facility and is bound by its word. Assumption: the sources name the offices, not who reads what. */
const STAFF: readonly Role[] = [
  "operator",
  "beamline-scientist",
  "support-coordinator",
  "shared-use-office",
  "coalition-office",
  "finance",
  "administrator",
];

/** Scopes of a person, sorted. · Example: a viewer of one company → `busy-except:member:a`, `coalition:member:a`, `pub`. */
export function scopesFor(person: Pick<Actor, "roles" | "members">): readonly Scope[] {
  if (person.roles.some((role) => STAFF.includes(role))) return ["ops", "pub"];
  const members = (person.members ?? []).toSorted();
  const own = members.map((member): Scope => `coalition:${member}`);
  return [...own, "pub" as const, `busy-except:${members.join(",")}` as const].toSorted();
}

/** The members that a `busy-except` scope leaves out. */
export function exceptedMembers(scope: BusyScope): readonly MemberId[] {
  const names = scope.slice("busy-except:".length);
  return names === "" ? [] : (names.split(",") as MemberId[]);
}

/** The scope among a person's in which blocks stand for bookings. Undefined: staff, who see the bookings. */
export function busyScope(held: readonly Scope[]): BusyScope | undefined {
  return held.find((scope): scope is BusyScope => scope.startsWith("busy-except:"));
}
