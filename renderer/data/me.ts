import type { Actor, MemberId } from "#shared/domain/beamtime/booking.ts";
import type { BeamlineId } from "#shared/domain/facility/facility.ts";
import type { Me } from "#shared/protocol/hello.ts";

/** Whose desk this is, as the facility said last; kept so that rights are known without a network. */
export type MeRow = { readonly key: "me" } & Pick<Me, "id" | "name" | "roles" | "beamlines" | "members">;

/** The person as the rules know them. */
export function actorOf({ id, name, roles, beamlines, members }: MeRow): Actor {
  return { id, name, roles, beamlines: beamlines as BeamlineId[], members: members as MemberId[] };
}
