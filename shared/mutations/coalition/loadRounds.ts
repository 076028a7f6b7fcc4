import type { Booking } from "#shared/domain/beamtime/booking.ts";
import { type RoundScene, roundScene } from "#shared/domain/coalition/roundScene.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { MutationTx } from "#shared/mutations/mutation.ts";

/** The rounds as one booking needs them; undefined where none is asked about. Reads nothing for other use than the coalition's. */
export async function loadRounds(
  tx: MutationTx,
  { use, memberId }: Pick<Booking, "use" | "memberId">,
  at: InstantMs | undefined,
): Promise<RoundScene | undefined> {
  if (use !== "coalition" || memberId === undefined || at === undefined) return undefined;
  const [rules, member] = [await tx.coalitionRules(), await tx.member(memberId)];
  return roundScene(rules, member === undefined ? [] : [member], at);
}
