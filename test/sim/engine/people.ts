import type { WhoIs } from "#backend/access/whoIs.ts";
import type { Actor, MemberId } from "#shared/domain/beamtime/booking.ts";
import type { Member } from "#shared/domain/beamtime/member.ts";
import type { UserNo } from "#test/sim/engine/act.ts";

export const MEMBERS = ["a", "b"].map((name) => `member:${name}` as MemberId);

export const MEMBER_ROWS: readonly Member[] = MEMBERS.map((id) => ({ id, name: { ja: id, en: id }, demo: true }));

type Rights = Pick<Actor, "roles" | "members">;
const company = (...members: readonly MemberId[]): Rights => ({ roles: ["viewer"], members });

/** What a person may be, now and after a change of rights. */
export const RIGHTS: readonly Rights[] = [
  { roles: ["administrator"] },
  { roles: ["shared-use-office"] },
  company(...MEMBERS.slice(0, 1)),
  company(),
  company(...MEMBERS.slice(1)),
  company(...MEMBERS),
  { roles: ["coalition-office"] },
  { roles: ["operator"] },
];

/** Who is known at the facility; at first two of its staff and one of a company. */
export type People = { actor(user: UserNo): Actor; permit(user: UserNo, rights: number): void; readonly whoIs: WhoIs };

export function makePeople(): People {
  const held = new Map<UserNo, Rights>();
  const actor = (user: UserNo): Actor => ({
    id: `person:${user}`,
    name: `Person ${user}`,
    ...(held.get(user) ?? RIGHTS[user] ?? company()),
  });
  return {
    actor,
    permit: (user, rights) => void held.set(user, RIGHTS[rights] ?? company()),
    // The header is the number of the person: how people sign in is not what this is about.
    whoIs: { ways: ["open"], find: async (header) => (header === undefined ? undefined : actor(Number(header))) },
  };
}
