import { samePlace } from "#shared/domain/beamtime/bookingChange.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { soft } from "#shared/domain/beamtime/rules/severity.ts";
import type { ProposedBooking } from "#shared/domain/beamtime/schedule.ts";
import type { RoundScene } from "#shared/domain/coalition/roundScene.ts";
import { nextRoundFor, roundAt } from "#shared/domain/coalition/bookingRound.ts";

/**
 * Beamtime on a member's right is asked for in a round that is open to its class at this moment; the problem says which one is open,
 * and when the next one opens to the member. Asked of what is new: a booking, a request at another place, another member. What was
 * granted stays when it is moved, and what has begun is entered afterwards for the record.
 * · Source: docs/domain.md (seed B); that the coalition office may let it in is an assumption.
 * · Example: a gold member on 10 November for 1 December → the second round is open, the third one opens on 25 November.
 */
export function checkRound(scene: RoundScene | undefined, proposed: ProposedBooking): Problem[] {
  const memberClass = scene && proposed.memberId ? scene.classes.get(proposed.memberId) : undefined;
  if (scene === undefined || memberClass === undefined || proposed.use !== "coalition") return [];
  const { at, rounds } = scene;
  const use = proposed.start;
  if (use <= at || !isNew(proposed)) return [];
  const next = nextRoundFor(rounds, memberClass.id, { use, at });
  if (next !== undefined && next.opens <= at) return [];
  return [
    {
      kind: "round-not-open",
      memberClass: memberClass.name,
      open: roundAt(rounds, use, at)?.name ?? null,
      next: next === undefined ? null : { name: next.round.name, opens: next.opens },
      ...soft(["coalition-office", "administrator"]),
    },
  ];
}

function isNew({ before, ...proposed }: ProposedBooking): boolean {
  if (before === null || before.use !== "coalition" || before.memberId !== proposed.memberId) return true;
  return before.state === "request" && !samePlace(before, proposed);
}
