import type { Actor } from "#shared/domain/beamtime/booking.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import type { Call } from "#shared/mutations/mutation.ts";

/**
 * The one place where it is asked whether a person may make a call at all, before the rules are. Null: yes.
 * What a person may not see he cannot change either: that is settled in sqlMutationTx.
 */
export async function permit(actor: Actor, _call: Call): Promise<readonly Problem[] | null> {
  return actor.roles.some((role) => role !== "viewer") ? null : [];
}
