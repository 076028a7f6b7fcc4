import type { MemberShare } from "#shared/domain/beamtime/member.ts";
import { HOURS_PER_UNIT } from "#shared/domain/coalition/hourAccount.ts";

/** How long a member's right lasts, in fiscal years, the one of joining included. */
export const CONTRACT_YEARS = 10;

/**
 * Minutes that a member may use within its share in a fiscal year. None before it joined and after its contract.
 * · Source: docs/domain.md (seed A, P17). · Example: 3 units, joined 2023 → 36,000 minutes in 2026, none in 2033.
 */
export function minutesOfYear(share: MemberShare | undefined, fiscalYear: number): number {
  if (share === undefined || fiscalYear < share.joined || fiscalYear >= share.joined + CONTRACT_YEARS) return 0;
  return (share.hoursPerYear ?? share.units * HOURS_PER_UNIT) * 60;
}
