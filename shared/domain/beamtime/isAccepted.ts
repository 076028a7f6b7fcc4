import type { Actor } from "#shared/domain/beamtime/booking.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";

/** A person's word that soft problems are known and wanted. A blank reason counts as none. */
export type Override = { readonly reason: string };

/** May this person override this problem? Never for a hard one. */
export function canOverride(problem: Problem, actor: Actor): boolean {
  return problem.severity === "soft" && problem.overridableBy.some((role) => actor.roles.includes(role));
}

/**
 * True if the change may be made: there is no problem, or every problem is soft, the person holds a role for each of them,
 * and says why.
 */
export function isAccepted(problems: readonly Problem[], actor: Actor, override: Override | undefined): boolean {
  if (problems.length === 0) return true;
  if (override === undefined || override.reason.trim() === "") return false;
  return problems.every((problem) => canOverride(problem, actor));
}
